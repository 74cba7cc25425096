//! A line to the practice account on which one operation has a fault.

use std::cell::Cell;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use bytes::Bytes;
use firstday_app::{Connection, Transport, TransportError};
use firstday_practice::Practice;
use futures::future::{BoxFuture, FutureExt, pending};
use http::{Request, Response};

use crate::decoded::decoded;
use crate::fault::Fault;
use crate::wire;

const ORGANIZATION: &str = "User: arn:aws:iam::222233334444:user/admin is not authorized to perform \
    this action with an explicit deny in a service control policy";

/// More than all lists of one reading may ask for together.
const MOST_PAGES: usize = 3000;

thread_local! {
    /// How many calls the practice account is at.
    static BUSY: Cell<usize> = const { Cell::new(0) };
}

/// Whether the practice account is at work for what runs on this thread.
pub(crate) fn is_busy() -> bool {
    BUSY.get() > 0
}

pub(crate) struct Line {
    practice: Practice,
    struck: Mutex<Option<(String, Fault)>>,
    strikes: AtomicUsize,
    asked: Mutex<Vec<String>>,
    /// What is answered again and again where there is always another page.
    page: Mutex<Option<Response<Bytes>>>,
    went_on: AtomicBool,
}

impl Line {
    pub(crate) fn to(practice: &Practice) -> Arc<Self> {
        Arc::new(Self {
            practice: practice.clone(),
            struck: Mutex::default(),
            strikes: AtomicUsize::new(0),
            asked: Mutex::default(),
            page: Mutex::default(),
            went_on: AtomicBool::new(false),
        })
    }

    /// The owner's connection over it.
    pub(crate) fn connection(self: &Arc<Self>) -> Connection {
        let owner = self.practice.sign_in();
        let token = Some(&owner.session_token);
        let keys = Connection::keys(owner.access_key_id, &owner.secret_access_key, token);
        keys.over(Arc::new(Over(self.clone())))
    }

    pub(crate) fn strike(&self, operation: &str, fault: Fault) {
        self.strikes.store(0, Ordering::SeqCst);
        *self.page.lock().unwrap() = None;
        self.went_on.store(false, Ordering::SeqCst);
        *self.struck.lock().unwrap() = Some((operation.to_owned(), fault));
    }

    pub(crate) fn mend(&self) {
        *self.struck.lock().unwrap() = None;
    }

    /// Whether a page after the first was asked for, where there is always another one.
    pub(crate) fn went_on(&self) -> bool {
        self.went_on.load(Ordering::SeqCst)
    }

    /// The operations that were asked for since this was asked last, each once, in order.
    pub(crate) fn asked(&self) -> Vec<String> {
        let mut once = Vec::new();
        for operation in std::mem::take(&mut *self.asked.lock().unwrap()) {
            if !once.contains(&operation) {
                once.push(operation);
            }
        }
        once
    }

    async fn call(&self, request: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        let call = decoded(&request);
        let operation = format!("{}:{}", call.service, call.operation);
        self.asked.lock().unwrap().push(operation.clone());
        let struck = self.struck.lock().unwrap().clone();
        match struck {
            Some((here, fault)) if here == operation => self.struck(fault, request).await,
            Some(_) | None => self.answer(request).await,
        }
    }

    async fn struck(
        &self,
        fault: Fault,
        request: Request<Bytes>,
    ) -> Result<Response<Bytes>, TransportError> {
        let times = self.strikes.fetch_add(1, Ordering::SeqCst);
        let refused = |status, code, words| Ok(wire::refusal(&request, status, code, words));
        match fault {
            Fault::Throttled => refused(400, "Throttling", "Rate exceeded"),
            Fault::Failed => refused(500, "InternalFailure", "Something failed"),
            Fault::Unavailable => refused(503, "ServiceUnavailable", "Come back later"),
            Fault::Denied => refused(403, "AccessDenied", "User is not authorized to do this"),
            Fault::DeniedByOrganization => refused(403, "AccessDenied", ORGANIZATION),
            Fault::Expired => refused(
                403,
                "ExpiredToken",
                "The security token in the request is expired",
            ),
            Fault::Portal => Ok(wire::portal(200)),
            Fault::Redirected => Ok(wire::portal(302)),
            Fault::Gigabyte => Ok(Response::new(gigabyte())),
            Fault::TimeOut => pending().await,
            Fault::Reset => Err(TransportError::new("it was reset")),
            Fault::LostReply if times == 0 => {
                self.answer(request).await?;
                Err(TransportError::new("the reply was lost"))
            }
            Fault::Malformed => {
                let answer = wire::malformed(&request);
                self.answer(request).await?;
                Ok(answer)
            }
            Fault::Endless => {
                // Time stands still while pages come, so nothing else would end it.
                assert!(times < MOST_PAGES, "there is no end to the pages");
                Ok(wire::unending(self.page(request).await?, times))
            }
            Fault::LostReply | Fault::Lag => self.answer(request).await,
        }
    }

    /// The first page for every later one too: the practice account gave no place to go on from.
    async fn page(&self, request: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        if wire::is_of_a_later_page(&request) {
            self.went_on.store(true, Ordering::SeqCst);
            return Ok(self.page.lock().unwrap().clone().unwrap());
        }
        let page = self.answer(request).await?;
        *self.page.lock().unwrap() = Some(page.clone());
        Ok(page)
    }

    async fn answer(&self, request: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        BUSY.set(BUSY.get() + 1);
        let answer = self.practice.call(request).await;
        BUSY.set(BUSY.get() - 1);
        answer.map_err(TransportError::new)
    }
}

/// Zeros that take no memory until somebody reads them.
fn gigabyte() -> Bytes {
    static ZEROS: OnceLock<Bytes> = OnceLock::new();
    let zeros = ZEROS.get_or_init(|| Bytes::from(vec![0; 1 << 30]));
    zeros.clone()
}

/// The line as the gateway takes it.
struct Over(Arc<Line>);

impl Transport for Over {
    fn call(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'static, Result<Response<Bytes>, TransportError>> {
        let line = self.0.clone();
        async move { line.call(request).await }.boxed()
    }
}
