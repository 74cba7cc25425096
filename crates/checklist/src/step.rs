use rust_decimal::Decimal;

use crate::head::{ChangedBy, Chapter, Head, Standard, When};
use crate::reading::Unread;
use crate::{
    Account, Answers, Change, Detail, Facet, InvalidAnswer, Message, Question, Status, Verdict,
};

/// How a step stands, or why nobody can say.
pub type Judgement = Result<Verdict, Unread>;

/// One line of the checklist: a head that is data, and a pure pair of functions over data.
///
/// A step asks nobody the time and does no IO; what it reads is in the [`Account`]. The two
/// functions are driven by the methods of `dyn Step`, which see to what the head says.
pub trait Step: Sync {
    /// What the step says of itself.
    fn head(&self) -> &'static Head;

    /// How the account stands in this respect. Only called for an account that the head applies
    /// to, when all that it needs is known: `needed()?` gives such a value and never fails.
    ///
    /// # Errors
    /// [`Unread`] when what only helps would have decided, and could not be read.
    fn judge(&self, account: &Account) -> Judgement;

    /// What the person is asked before anything is planned; empty where there is nothing to ask.
    fn questions(&self, _account: &Account, _answers: &Answers) -> Vec<Question> {
        Vec::new()
    }

    /// The changes that are missing. Empty when the account is as answered, or the step was not
    /// answered.
    ///
    /// What is made of them counts only when all that the head needs is known. Of an account of
    /// which nothing was read, it tells whether the answers have the right form.
    ///
    /// # Errors
    /// [`InvalidAnswer`] names the field and the remedy.
    fn changes(
        &self,
        _account: &Account,
        _answers: &Answers,
    ) -> Result<Vec<Change>, InvalidAnswer> {
        Ok(Vec::new())
    }

    /// What it shows of the account besides what was found. Only asked for an account that the head
    /// applies to; of what was not read it shows nothing.
    fn details(&self, _account: &Account) -> Vec<Detail> {
        Vec::new()
    }

    /// Parts of it that the person ticks, where they follow from the account rather than from
    /// [`Head::parts`]. One of them is whatever AWS calls it.
    fn parts(&self, _account: &Account) -> Vec<String> {
        Vec::new()
    }

    /// Whether Firstday can change anything of what is open. Only asked where the head lets it.
    fn has_changes(&self, _account: &Account) -> bool {
        true
    }

    /// Whether a newcomer who changes nothing wants it done. Only asked where it can be planned.
    fn is_usual(&self, _account: &Account) -> bool {
        true
    }

    /// What is said instead of [`Head::not_ready`] where the account tells more of why AWS is not
    /// ready.
    fn not_ready(&self, _account: &Account) -> Option<Message> {
        None
    }
}

/// The driver: what a step's head decides, for every step alike.
impl dyn Step + '_ {
    /// [`Head::id`].
    pub fn id(&self) -> &'static str {
        self.head().id
    }

    /// [`Head::chapter`].
    pub fn chapter(&self) -> Chapter {
        self.head().chapter
    }

    /// [`Head::when`].
    pub fn when(&self) -> When {
        self.head().when
    }

    /// [`Head::standards`].
    pub fn standards(&self) -> &'static [Standard] {
        self.head().standards
    }

    /// [`Head::console_page`].
    pub fn console_link(&self) -> Option<&'static str> {
        self.head().console_page
    }

    /// Whether the guided way may ask of it: it has a page there, or most people want it done.
    pub fn is_guided(&self, account: &Account) -> bool {
        self.head().page.is_some() || self.is_usual(account)
    }

    /// Whether Firstday can change anything here, or the person must do it in the console.
    pub fn can_change(&self, account: &Account) -> bool {
        let can = match self.head().changed_by {
            ChangedBy::Firstday => true,
            ChangedBy::FirstdayAsRoot => account.caller_is_root(),
            ChangedBy::Person => false,
        };
        can && self.head().applies_to(account) && self.has_changes(account)
    }

    /// How the account stands in this respect. What could not be read is never taken for empty.
    pub fn assess(&self, account: &Account) -> Verdict {
        let head = self.head();
        if !head.applies_to(account) {
            return Verdict::new(Status::NotApplicable, Message::new(head.elsewhere));
        }
        let judgement = match first_unread(account, head.needed()) {
            Some(unread) => Err(unread),
            None => self.judge(account),
        };
        let verdict = judgement.unwrap_or_else(|unread| {
            let (status, finding) = self.without(account, unread);
            Verdict::new(status, finding)
        });
        declined(head, account, confirmed(head, account, verdict))
    }

    /// What it shows of the account besides what was found: [`Step::details`].
    pub fn shown(&self, account: &Account) -> Vec<Detail> {
        match self.head().applies_to(account) {
            true => self.details(account),
            false => Vec::new(),
        }
    }

    /// What AWS charges once the person asks for what the step shows, in United States dollars;
    /// `None` where nothing of that kind is left to ask.
    pub fn price(&self, account: &Account) -> Option<Decimal> {
        let head = self.head();
        let open = |facet: &Facet| account.reading_of(*facet).value().is_none();
        let prices = head.facets().filter(open).map(Facet::price);
        let price = prices.sum::<Decimal>();
        (head.applies_to(account) && price > Decimal::ZERO).then_some(price)
    }

    /// Whether `part` is something of it that the person ticks.
    pub fn has_part(&self, account: &Account, part: &str) -> bool {
        let head = self.head();
        let of_account =
            || head.applies_to(account) && self.parts(account).iter().any(|it| it == part);
        head.parts.contains(&part) || of_account()
    }

    /// Why nothing can be planned here: something that is needed could not be read.
    pub fn unread(&self, account: &Account) -> Option<Message> {
        let unread = first_unread(account, self.head().needed_to_plan())?;
        Some(self.without(account, unread).1)
    }

    /// How the step stands when something that it needs could not be read.
    fn without(&self, account: &Account, unread: Unread) -> (Status, Message) {
        match self.not_ready(account) {
            Some(reason) if unread.not_ready => (Status::Todo, reason),
            Some(_) | None => self.head().without(unread),
        }
    }

    /// The changes that are missing, by the answers. None where something that is needed could
    /// not be read: [`dyn Step::unread`](#method.unread) then says why.
    ///
    /// # Errors
    /// [`InvalidAnswer`] names the field and the remedy.
    pub fn plan(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        if self.unread(account).is_some() {
            return Ok(Vec::new());
        }
        self.changes(account, answers)
    }
}

/// Why the first of `facets` that is not known is not. Who is asking can always be told: where AWS
/// does not, that is not for the account being new.
fn first_unread(account: &Account, mut facets: impl Iterator<Item = Facet>) -> Option<Unread> {
    facets.find_map(|facet| {
        let unread = account.reading_of(facet).needed().err()?;
        Some(Unread {
            not_ready: unread.not_ready && facet != Facet::Caller,
            ..unread
        })
    })
}

/// The person's word, where nobody else can say.
fn confirmed(head: &Head, account: &Account, verdict: Verdict) -> Verdict {
    let unknown = verdict.status == Status::Unknown;
    let said = account
        .confirmations
        .value()
        .and_then(|all| all.get(head.id));
    let Some(said) = said.filter(|_| unknown && head.confirmable) else {
        return verdict;
    };
    let by = Message::new("confirmed-by")
        .with("by", said.by.as_str())
        .with("date", said.at);
    let note = said.note.as_deref();
    let note = note.map(|note| Message::new("confirmed-note").with("note", note));
    Verdict {
        status: Status::Confirmed,
        severity: None,
        findings: std::iter::once(by)
            .chain(note)
            .chain(verdict.findings)
            .collect(),
    }
}

/// The person's decision against a step that is open. It hides nothing by which somebody may take
/// over the account, and it ends on its day; either is said.
fn declined(head: &Head, account: &Account, verdict: Verdict) -> Verdict {
    let said = account.declines.value().and_then(|all| all.get(head.id));
    let Some(said) = said.filter(|_| !verdict.status.is_settled()) else {
        return verdict;
    };
    if verdict.severity.is_some() {
        return verdict.and(Message::new("declined-too-grave").with("until", said.until));
    }
    let reason = said.reason.as_str();
    if !said.holds_at(account.observed_at) {
        let over = Message::new("declined-over").with("until", said.until);
        return verdict.and(over.with("reason", reason));
    }
    let by = Message::new("declined-by")
        .with("by", said.by.as_str())
        .with("date", said.at)
        .with("until", said.until);
    let reason = Message::new("declined-reason").with("reason", reason);
    Verdict {
        status: Status::Declined,
        severity: None,
        findings: [by, reason].into_iter().chain(verdict.findings).collect(),
    }
}
