# The keyring doctor: how the keyring of this computer fares, and what to do about it.

keyring-state-ok = The keyring keeps and gives back secrets.
keyring-state-missing = This computer has no keyring that Firstday can use.
keyring-state-locked = The keyring is locked.
keyring-state-dismissed = The window that asks for the keyring's password was closed.
keyring-state-denied = The system does not let Firstday use the keyring.
keyring-state-too-large = The keyring cannot hold a secret of the size that is needed.
keyring-state-volatile = The keyring keeps secrets only until you sign out of this computer.

keyring-remedy-again = Then check again.
keyring-remedy-install = Install a keyring. Run: { $command }
keyring-remedy-install-any = Install the package gnome-keyring with the package manager of your system.
keyring-remedy-sign-in-again = Sign out of this computer and in again, so that the desktop starts the keyring.
keyring-remedy-keepassxc = Or use KeePassXC, and turn on "Secret Service Integration" in its settings.
keyring-remedy-kde-turn-on = Open KDE Wallet in the system settings, and turn on the wallet and its Secret Service.
keyring-remedy-wsl = Linux inside Windows (WSL) starts no keyring by itself. Start one by hand, each time, as follows.
keyring-remedy-shell = Start a shell with a session bus, through which programs find the keyring. Run: { $command }
keyring-remedy-unlock-by-hand = Run in it: { $command } – then type a password, and press Enter and Ctrl+D. Use the same password each time.
keyring-remedy-same-shell = Use Firstday and the AWS CLI in that shell.
keyring-remedy-behind = Look for the window that asks for the keyring's password. It may be behind others.
keyring-remedy-gnome-unlock = Or unlock it in the program Passwords and Keys (seahorse): right-click "Login" and choose "Unlock".
keyring-remedy-kde-unlock = Or unlock it in the program KDE Wallet (kwalletmanager): choose "Open".
keyring-remedy-type-password = Check again and type the keyring's password. It is most often the one that you sign in to this computer with.
keyring-remedy-access-key = Use an access key for this profile instead of a browser session. It is smaller.
keyring-remedy-gnome-lasting = Make a lasting keyring: open the program Passwords and Keys (seahorse), add a password keyring, right-click it and choose "Set as default".
keyring-remedy-kde-lasting = Make a lasting wallet: open KDE Wallet in the system settings, add a wallet and choose it as the default.
keyring-remedy-linux-allow = Allow it. In KeePassXC, choose to allow access when it asks. A Snap or Flatpak package may need the permission for passwords.
keyring-remedy-mac-unlock = Open the program Keychain Access, choose the keychain "login", and unlock it.
keyring-remedy-mac-allow = Open the program Keychain Access, find the entry of Firstday, and allow access to it.
keyring-remedy-mac-first-aid = Open the program Keychain Access. If there is no keychain "login", make one.
keyring-remedy-windows-service = Open the program Services and start Windows' password store ("Credential Manager" in the list).
keyring-remedy-windows-allow = Ask the administrator of this computer to allow programs to store passwords. A group policy may forbid it.
