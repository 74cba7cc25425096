alternate-contacts-title = Add contacts for security, billing, and operations
alternate-contacts-why = AWS emails the account owner when a key leaks, a bill fails, or a service ends. Alternate contacts get that mail too, so someone reads it when the owner doesn't.
alternate-contacts-what = Firstday shows whom AWS has on file, and sets the contacts that you select. One answer can serve all three. Nothing is set unless you ask for it.
alternate-contacts-limits = AWS doesn't check the addresses, so a typing error stays unnoticed. A second address of the same person adds little. Whether the owner's own details are still right, only the owner can say.
alternate-contacts-cost = Free.

alternate-contacts-found-security = A security contact is set. AWS sends security notices there too.
alternate-contacts-found-none = AWS writes to the account owner only. No alternate contact is set.
alternate-contacts-found-no-security = There is no security contact.
alternate-contacts-found-no-billing = There is no billing contact.
alternate-contacts-found-no-operations = There is no operations contact.
alternate-contacts-found-primary-lacks = The primary contact (the owner's own details) has no { $part ->
    [name] name
    [phone] phone number
   *[address] complete address
}. Add it on the Account page of the console.
alternate-contacts-found-primary-unread = Firstday couldn't check the primary contact (the owner's own details). { $reason }

alternate-contacts-table = Whom AWS writes to
alternate-contacts-table-contact = Contact
alternate-contacts-table-name = Name
alternate-contacts-table-email = Email
alternate-contacts-table-phone = Phone
alternate-contacts-table-primary = Primary contact
alternate-contacts-table-owner = The owner's email
alternate-contacts-table-not-set = Not set

alternate-contacts-contacts-label = Contacts to set
alternate-contacts-contacts-hint = All of them get the same name, email, and phone number. To use different ones, do this step more than once.
alternate-contacts-contacts-missing = Select the contacts to set.
alternate-contacts-contacts-security = Security contact
alternate-contacts-contacts-security-hint = Gets mail about leaked keys and abuse.
alternate-contacts-contacts-billing = Billing contact
alternate-contacts-contacts-billing-hint = Gets mail about bills and payments.
alternate-contacts-contacts-operations = Operations contact
alternate-contacts-contacts-operations-hint = Gets mail about maintenance and services that end.
alternate-contacts-contacts-replaces = Replaces { $email }.
alternate-contacts-email-label = Email
alternate-contacts-email-hint = A mailing list, such as aws@example.com, keeps working when people change.
alternate-contacts-email-missing = Enter an email address.
alternate-contacts-name-label = Name
alternate-contacts-name-hint = A person or a team.
alternate-contacts-name-missing = Enter a name.
alternate-contacts-title-label = Job title
alternate-contacts-title-hint = For example, Owner. AWS requires it.
alternate-contacts-title-missing = Enter a job title.
alternate-contacts-phone-label = Phone number
alternate-contacts-phone-hint = With the country code, such as +1 555 010 0199. AWS requires it.
alternate-contacts-phone-missing = Enter a phone number.

invalid-contact-email = AWS doesn't accept this email address. Enter one like name@example.com, with at most 254 characters.
invalid-contact-name = Enter a name of at most 64 characters.
invalid-contact-title = Enter a job title of at most 50 characters.
invalid-contact-phone = Enter a phone number of at most 25 characters: digits, spaces, and + ( ) - only.
