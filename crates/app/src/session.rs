//! One person, signed in to one account.

use std::collections::BTreeSet;

use firstday_aws_gateway::{Connection, Gateway};
use firstday_checklist::{
    Account, Answers, AwsCli, Caller, Checklist, CommandLine, Comparison, Facet, InvalidAnswer,
    KeyRecords, Message, Overview, Plan, Reading, STEPS, Snapshot, Status, Step, follow, overview,
    plan_clearing, propose,
};
use firstday_computer::sessions::{HOME_REGION, KeptSessions, LiveSession, SignInPlace};
use firstday_computer::{Clock, Surroundings, command_line, prove, refused};
use firstday_records::{Records, RecordsFile};
use firstday_secret_store::SecretStore;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value};

use crate::apply::{Companion, Enrolment, Hands, MadeKey, Outcome, ReviewedConfig};
use crate::journal;
use crate::preview::{self, Preview};
use crate::problem::{Code, Problem};
use crate::run_lock;
use crate::setup::Setup;

/// An open session: what was read of the account, and what the person answered.
pub struct Session {
    gateway: Gateway,
    pub(crate) store: SecretStore,
    pub(crate) surroundings: Surroundings,
    records: Records,
    caller: Caller,
    /// Who AWS says is asking, until the first reading takes it over.
    told: Option<Caller>,
    pub(crate) account: Account,
    /// How many lines the journal had when all of the account was read last.
    seen: Option<usize>,
    answers: Answers,
    reviewed_config: Option<String>,
    /// The key that the last plan takes the place of, and from when on it is to be deleted.
    pub(crate) delete_from: Option<(String, Timestamp)>,
    live: Option<LiveSession>,
    place: SignInPlace,
    setup: Setup,
    /// Whether it is kept how the account stood when it was read.
    pub(crate) keeps_looks: bool,
    /// What this computer knows of access keys, as it was looked up last.
    pub(crate) keys: KeyRecords,
    /// The profile that was chosen to sign in, if one was.
    pub(crate) profile: Option<String>,
    /// How the account stood at the last check before this session, if one was kept.
    pub(crate) before: Option<Snapshot>,
    /// What time it is on this computer, also where the account has a clock of its own.
    pub(crate) computer: Clock,
}

/// How the account stands, by what was read last and by the answers with their defaults.
pub struct Standing<'a> {
    /// What was read.
    pub account: &'a Account,
    /// What became of each step.
    pub checklist: Checklist,
    /// The answers, with the defaults of every step that is not settled.
    pub answers: Answers,
    /// What is wrong with them.
    pub invalid: Vec<InvalidAnswer>,
    /// The guided way.
    pub setup: &'a Setup,
    /// How far this computer's clock is ahead of AWS's, when that is too far for MFA codes.
    pub clock_skew: Option<SignedDuration>,
    /// The account at a glance.
    pub overview: Overview,
    /// What has changed since the last check before this session.
    pub since: Option<Comparison>,
}

impl Session {
    /// Signs in and finds out who that is. `file` says where the account's records stand, by its
    /// id.
    ///
    /// # Errors
    /// [`Problem`] when there are no usable credentials, AWS cannot be reached, or the
    /// account's records cannot be read.
    pub async fn open(
        connection: Connection,
        store: SecretStore,
        surroundings: Surroundings,
        file: impl FnOnce(&str) -> RecordsFile,
    ) -> Result<Self, Problem> {
        let profile = connection.profile_name().map(str::to_owned);
        let network = surroundings.network(profile.as_deref());
        let connection = connection.by(network);
        let gateway = Gateway::connect(connection, surroundings.clock.clone()).await;
        let gateway = gateway.map_err(|error| looked_in(&surroundings, error.into()))?;
        let caller = gateway.caller().await?;
        let records = Records::open(file(&caller.account_id))?;
        let answers = records.draft()?;
        let setup = Setup::of(&records)?;
        let before = records.last_check()?;
        Ok(Self {
            account: Account::unread(surroundings.now()),
            place: SignInPlace::of(&surroundings, HOME_REGION),
            computer: surroundings.clock.clone(),
            keeps_looks: true,
            keys: KeyRecords::default(),
            profile,
            before,
            live: None,
            setup,
            gateway,
            store,
            surroundings,
            records,
            told: Some(caller.clone()),
            seen: None,
            caller,
            answers,
            reviewed_config: None,
            delete_from: None,
        })
    }

    /// The same, by the account's own clock, where that is not the computer's.
    #[must_use]
    pub fn by_clock(mut self, clock: impl Into<Clock>) -> Self {
        self.surroundings = self.surroundings.with_clock(clock);
        self.account = Account::unread(self.surroundings.now());
        self
    }

    /// The same, signed in through the browser.
    #[must_use]
    pub fn began_in_browser(mut self, live: LiveSession) -> Self {
        self.live = Some(live);
        self
    }

    /// The same, with another place where people sign in through the browser.
    #[must_use]
    pub fn signing_in_at(mut self, place: SignInPlace) -> Self {
        self.place = place;
        self
    }

    /// The browser session, if it began with one.
    pub fn live(&self) -> Option<&LiveSession> {
        self.live.as_ref()
    }

    /// What is left of this session once it is forgotten: what AWS still honours for how long.
    pub async fn parting(&self) -> Vec<Message> {
        let Some(live) = &self.live else {
            return vec![Message::new("sign-out-forgotten")];
        };
        match live.profile().await {
            None => vec![
                Message::new("sign-out-forgotten"),
                Message::new("sign-out-honoured"),
            ],
            Some(profile) => vec![Message::new("sign-out-kept").with("profile", profile)],
        }
    }

    /// Who is signed in.
    pub fn caller(&self) -> &Caller {
        &self.caller
    }

    /// Where requests go that do not go to AWS, each address once. Empty at AWS, and with a practice
    /// account inside this process.
    pub fn elsewhere(&self) -> Vec<String> {
        self.gateway.elsewhere()
    }

    /// What was read so far.
    pub fn account(&self) -> &Account {
        &self.account
    }

    /// What the person answered so far.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What is kept about this account.
    pub fn records(&self) -> &Records {
        &self.records
    }

    /// How the account stands, by what was read last.
    pub fn checklist(&self) -> Checklist {
        Checklist::assess(&self.account)
    }

    /// How far this computer's clock is ahead of AWS's, when that is too far for MFA codes.
    pub fn clock_skew(&self) -> Option<SignedDuration> {
        self.gateway.clock_skew().and_then(Enrolment::too_far)
    }

    /// How the account stands, with what was answered: what the window shows.
    pub fn standing(&self) -> Standing<'_> {
        Standing {
            account: &self.account,
            checklist: self.checklist(),
            answers: self.proposed(),
            invalid: self.proposed_plan().err().unwrap_or_default(),
            setup: &self.setup,
            clock_skew: self.clock_skew(),
            overview: self.overview(),
            since: self.since_last_time(),
        }
    }

    /// The account at a glance.
    pub fn overview(&self) -> Overview {
        overview(&self.account, &self.keys.due)
    }

    /// Reads the facets of `steps` anew, all at once; `progress` hears of each. What AWS charges for
    /// is not asked: an answer that was kept is used for as long as it is good.
    ///
    /// # Errors
    /// [`Problem`] when the records cannot be read. What AWS does not tell shows in the facets.
    pub async fn observe(
        &mut self,
        steps: &[&dyn Step],
        progress: impl Fn(Facet) + Send + Sync,
    ) -> Result<(), Problem> {
        self.read(Checklist::facets(steps), progress).await?;
        self.use_kept_answers()
    }

    /// The same, with what AWS charges for: it is asked unless an answer that was kept is good. For a
    /// person who asked for it and was told the price ([`Facet::price`]).
    ///
    /// # Errors
    /// As [`observe`](Self::observe).
    pub async fn observe_charged(
        &mut self,
        steps: &[&dyn Step],
        progress: impl Fn(Facet) + Send + Sync,
    ) -> Result<(), Problem> {
        let mut facets = Checklist::facets(steps);
        facets.extend(self.not_kept(Checklist::on_request(steps))?);
        self.read(facets, progress).await?;
        self.keep_answers();
        self.use_kept_answers()
    }

    /// Reads anew what `steps` cannot be judged without, and all of them once that changed how one
    /// stands: for who waits until something is done. `progress` hears of each facet.
    ///
    /// # Errors
    /// [`Problem`] when the records cannot be read.
    pub async fn look_again(
        &mut self,
        steps: &[&dyn Step],
        progress: impl Fn(Facet) + Send + Sync,
    ) -> Result<(), Problem> {
        let needed = steps.iter().flat_map(|step| step.head().needs);
        let before = self.statuses(steps);
        self.read(needed.copied().collect(), &progress).await?;
        match self.statuses(steps) == before {
            true => Ok(()),
            false => self.observe(steps, progress).await,
        }
    }

    fn statuses(&self, steps: &[&dyn Step]) -> Vec<Status> {
        let verdicts = steps.iter().map(|step| step.assess(&self.account));
        verdicts.map(|verdict| verdict.status).collect()
    }

    async fn read(
        &mut self,
        facets: BTreeSet<Facet>,
        progress: impl Fn(Facet) + Send + Sync,
    ) -> Result<(), Problem> {
        // Before the account, so that what is changed meanwhile counts as not seen.
        let seen = match facets.is_superset(&Checklist::facets(STEPS)) {
            true => Some(self.records.journal()?.len()),
            false => self.seen,
        };
        let people = self.people()?;
        let now = self.surroundings.now();
        let told = self.told.take();
        let aws = async {
            match told {
                Some(caller) => {
                    let reading = self
                        .gateway
                        .observe_as(caller, &facets, &people, now, &progress);
                    reading.await
                }
                None => self.gateway.observe(&facets, &people, now, &progress).await,
            }
        };
        let (aws, computer) = futures::join!(aws, self.observe_computer(&facets, now, &progress));
        self.account.update(aws);
        self.account.update(computer);
        let checklist = Checklist::assess(&self.account);
        self.setup.note(&checklist, &self.account);
        self.keys = self.key_records().await?;
        self.note_look();
        self.seen = seen;
        Ok(())
    }

    /// Replaces the answers of one step, or leaves the step out, and keeps the draft. What was
    /// only a default of these answers elsewhere follows them.
    ///
    /// # Errors
    /// [`Problem`] when the draft cannot be kept.
    pub fn answer(
        &mut self,
        step: &str,
        section: Option<Map<String, Value>>,
    ) -> Result<(), Problem> {
        let mut after = self.answers.clone();
        match section {
            Some(section) => after.answer(step, section),
            None => after = after.leave_out(step),
        }
        self.answers = follow(&self.account, &self.answers, after);
        Ok(self.records.save_draft(&self.answers)?)
    }

    /// Keeps the page of the guided way that the person is on, to come back to it.
    ///
    /// # Errors
    /// [`Problem`] when it cannot be kept.
    pub fn keep_setup_page(&mut self, page: &str) -> Result<(), Problem> {
        self.setup.keep_page(&self.records, page)
    }

    /// Drops the answers of one step, and keeps the draft.
    ///
    /// # Errors
    /// [`Problem`] when the draft cannot be kept.
    pub fn forget(&mut self, step: &str) -> Result<(), Problem> {
        self.answers.forget(step);
        Ok(self.records.save_draft(&self.answers)?)
    }

    /// Uses these answers instead of the draft's, without keeping them.
    pub fn set_answers(&mut self, answers: Answers) {
        self.answers = answers;
    }

    /// What is missing, by the answers.
    ///
    /// # Errors
    /// Everything that is wrong with the answers.
    pub fn plan(&self) -> Result<Plan, Vec<InvalidAnswer>> {
        plan_clearing(&self.account, &self.answers, &self.keys)
    }

    /// The answers with the defaults of every step that is not settled: what the window shows.
    pub fn proposed(&self) -> Answers {
        propose(&self.account, &self.answers)
    }

    /// What is missing, by the answers and the defaults.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn proposed_plan(&self) -> Result<Plan, Vec<InvalidAnswer>> {
        plan_clearing(&self.account, &self.proposed(), &self.keys)
    }

    /// Looks anew at what the AWS CLI refuses in its files: they may have been mended since the
    /// account was read. What cannot be read is as it was.
    pub fn reread_aws_files(&mut self) {
        if let Reading::Known { value, .. } = &mut self.account.command_line
            && let Ok(refused) = refused(&self.surroundings)
        {
            value.refused = refused;
        }
    }

    /// The plan as a person reviews it.
    ///
    /// # Errors
    /// [`Problem`] when a file that would be changed cannot be read.
    pub fn preview(&mut self, plan: &Plan) -> Result<Vec<Preview>, Problem> {
        let previews = preview::of(
            plan,
            &self.caller.account_id,
            &self.account,
            &self.keys,
            &self.surroundings,
        )?;
        self.reviewed_config = previews
            .iter()
            .find_map(|preview| preview.file.as_ref())
            .map(|file| file.before.clone());
        Ok(previews)
    }

    /// Makes the changes of `plan`, then reads the account anew.
    ///
    /// # Errors
    /// [`Problem`] when another program makes changes in the account, or has made some since it was read
    /// (it was then read anew), or nothing can be noted, before anything is changed; or when the account
    /// cannot be read afterwards, or a key's date of deletion cannot be kept: what was done stays done.
    pub async fn apply(
        &mut self,
        plan: &Plan,
        companion: &dyn Companion,
    ) -> Result<Vec<Outcome>, Problem> {
        let _turn = run_lock::take(&self.surroundings, &self.caller.account_id)?;
        if self.is_behind()? {
            Box::pin(self.observe(STEPS, |_| {})).await?;
            return Err(Problem::new(Code::NotReviewed));
        }
        let hands = Hands {
            gateway: &self.gateway,
            store: &self.store,
            surroundings: &self.surroundings,
            records: &self.records,
            caller: &self.caller,
            account: &self.account,
            live: self.live.as_ref(),
            place: &self.place,
            reviewed_config: ReviewedConfig::new(self.reviewed_config.clone()),
            companion,
            made_key: MadeKey::default(),
        };
        self.note_begin(plan)?;
        // Every kind of change in one future is too much for the stack of a thread.
        let outcomes = Box::pin(hands.run(plan)).await;
        self.note_end(companion, &outcomes)?;
        self.note_due(plan, &outcomes)?;
        self.setup.begin_anew();
        Box::pin(self.observe(STEPS, |_| {})).await?;
        Ok(outcomes)
    }

    /// Whether changes were made here, by another program of Firstday's, since all of it was read.
    fn is_behind(&self) -> Result<bool, Problem> {
        let noted = self.records.journal()?.len();
        Ok(self.seen.is_some_and(|seen| seen != noted))
    }

    pub(crate) fn reread_confirmations(&mut self) {
        self.account.confirmations = self.read_confirmations();
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.surroundings.now()
    }

    /// The people that the live reads turn on: those set up here, and those about to be.
    fn people(&self) -> Result<Vec<String>, Problem> {
        let mut people = journal::people(&self.records.journal()?);
        for (step, field) in [("admin-user", "name"), ("cli-access", "user")] {
            let answered = self.answers.get(step, field).and_then(Value::as_str);
            people.extend(answered.map(str::to_owned));
        }
        people.sort_unstable();
        people.dedup();
        Ok(people)
    }

    /// The facets that stand on this computer, as [`Gateway::observe`] reads those of AWS.
    async fn observe_computer(
        &self,
        facets: &BTreeSet<Facet>,
        now: Timestamp,
        progress: &(impl Fn(Facet) + Send + Sync),
    ) -> Account {
        let mut account = Account::unread(now);
        (account.aws_cli, account.command_line) = futures::join!(
            self.read_if(facets, Facet::AwsCli, progress, self.read_aws_cli()),
            self.read_if(
                facets,
                Facet::CommandLine,
                progress,
                self.read_command_line()
            ),
        );
        if facets.contains(&Facet::Confirmations) {
            account.confirmations = self.read_confirmations();
            progress(Facet::Confirmations);
        }
        if facets.contains(&Facet::Declines) {
            account.declines = self.read_declines();
            progress(Facet::Declines);
        }
        account
    }

    async fn read_if<T>(
        &self,
        facets: &BTreeSet<Facet>,
        facet: Facet,
        progress: &(impl Fn(Facet) + Send + Sync),
        read: impl Future<Output = Reading<T>>,
    ) -> Reading<T> {
        if !facets.contains(&facet) {
            return Reading::NotRead;
        }
        let reading = read.await;
        progress(facet);
        reading
    }

    async fn read_aws_cli(&self) -> Reading<AwsCli> {
        let found = prove::aws_cli(&self.surroundings).await;
        Reading::known(found, self.surroundings.now())
    }

    async fn read_command_line(&self) -> Reading<CommandLine> {
        let kept = KeptSessions::new(self.store.clone(), &self.surroundings).at(&self.place);
        match command_line::read(&self.gateway, &kept, &self.surroundings).await {
            Ok(value) => Reading::known(value, self.surroundings.now()),
            Err(error) => Reading::Unavailable {
                reason: Problem::from(error).title().into(),
            },
        }
    }
}

/// The same problem with the AWS files of this computer, where it turns on what stands in them.
fn looked_in(surroundings: &Surroundings, problem: Problem) -> Problem {
    if problem.code != Code::UnknownProfile {
        return problem;
    }
    let files = surroundings.aws_files();
    problem
        .with("config", surroundings.short(&files.config))
        .with("credentials", surroundings.short(&files.credentials))
}
