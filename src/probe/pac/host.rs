//! What a proxy script may call that its own language does not have: names, addresses, `alert`.

use std::cell::{Cell, RefCell};
use std::net::IpAddr;
use std::rc::Rc;
use std::time::{Duration, Instant};

use rquickjs::function::{Opt, Rest};
use rquickjs::{Coerced, Ctx, Function, Value};

use crate::net;
use crate::text;

const LONGEST_NAME: usize = 253;
const MOST_ALERTS: usize = 5;
const ALERT_LENGTH: usize = 200;

/// Looks a name up; no address is an answer too.
pub(super) type Resolve = Box<dyn FnMut(&str) -> Vec<IpAddr>>;

/// What the functions of one script share.
pub(super) struct Host {
    resolve: RefCell<Resolve>,
    own_addresses: Vec<IpAddr>,
    alerts: RefCell<Vec<String>>,
    until: Cell<Instant>,
    timed_out: Cell<bool>,
}

impl Host {
    pub(super) fn new(own_addresses: Vec<IpAddr>, resolve: Resolve) -> Self {
        Self {
            resolve: RefCell::new(resolve),
            own_addresses,
            alerts: RefCell::default(),
            until: Cell::new(Instant::now()),
            timed_out: Cell::new(false),
        }
    }

    pub(super) fn start_clock(&self, limit: Duration) {
        self.timed_out.set(false);
        self.until.set(Instant::now() + limit);
    }

    /// Asked by the engine while a script runs; `true` ends it.
    pub(super) fn is_late(&self) -> bool {
        let late = Instant::now() > self.until.get();
        if late {
            self.timed_out.set(true);
        }
        late
    }

    pub(super) fn timed_out(&self) -> bool {
        self.timed_out.get()
    }

    /// What was said by `alert` since the last time.
    pub(super) fn take_alerts(&self) -> Vec<String> {
        self.alerts.take()
    }

    /// The addresses of a name; an address is its own. The wait for them is not the script's.
    fn addresses(&self, name: &str) -> Vec<IpAddr> {
        if let Ok(address) = name.trim_matches(['[', ']']).parse() {
            return vec![address];
        }
        if name.is_empty() || name.len() > LONGEST_NAME || !name.is_ascii() {
            return Vec::new();
        }
        let start = Instant::now();
        let addresses = (self.resolve.borrow_mut())(name);
        self.until.set(self.until.get() + start.elapsed());
        addresses
    }

    fn alert(&self, values: &[Coerced<String>]) {
        let mut alerts = self.alerts.borrow_mut();
        if alerts.len() < MOST_ALERTS {
            let words: Vec<_> = values.iter().map(|value| value.0.as_str()).collect();
            alerts.push(text::line(&words.join(" "), ALERT_LENGTH));
        }
    }

    pub(super) fn add_functions(self: &Rc<Self>, ctx: &Ctx<'_>) -> rquickjs::Result<()> {
        let globals = ctx.globals();
        let host = self.clone();
        let alert = move |values: Rest<Coerced<String>>| host.alert(&values.0);
        globals.set("alert", Function::new(ctx.clone(), alert)?)?;
        let host = self.clone();
        let own = move || first_ipv4(&host.own_addresses).unwrap_or_else(|| "127.0.0.1".to_owned());
        globals.set("myIpAddress", Function::new(ctx.clone(), own)?)?;
        let host = self.clone();
        globals.set("myIpAddressEx", Function::new(ctx.clone(), move || joined(&host.own_addresses))?)?;
        let host = self.clone();
        let resolve = move |name: Opt<Value<'_>>| {
            string(&name).and_then(|name| first_ipv4(&host.addresses(&name))).unwrap_or_default()
        };
        globals.set("__firstAddress", Function::new(ctx.clone(), resolve)?)?;
        let host = self.clone();
        let resolve_all = move |name: Opt<Value<'_>>| {
            string(&name).map(|name| joined(&host.addresses(&name))).unwrap_or_default()
        };
        globals.set("__allAddresses", Function::new(ctx.clone(), resolve_all)?)?;
        globals.set("__isPlain", Function::new(ctx.clone(), is_plain)?)?;
        globals.set("__isInNetwork", Function::new(ctx.clone(), is_in_network)?)?;
        globals.set("__sorted", Function::new(ctx.clone(), sorted)?)
    }
}

/// Arguments that are no text are taken for missing, as browsers do.
fn string(value: &Opt<Value<'_>>) -> Option<String> {
    value.0.as_ref()?.as_string()?.to_string().ok()
}

fn first_ipv4(addresses: &[IpAddr]) -> Option<String> {
    addresses.iter().find(|address| address.is_ipv4()).map(IpAddr::to_string)
}

fn joined(addresses: &[IpAddr]) -> String {
    addresses.iter().map(IpAddr::to_string).collect::<Vec<_>>().join(";")
}

/// Without a dot, and no address in any of the ways to write one: `10` is 0.0.0.10.
fn is_plain(name: Opt<Value<'_>>) -> bool {
    let is_address = |name: &str| !matches!(url::Host::parse(name), Ok(url::Host::Domain(_)));
    string(&name).is_some_and(|name| name.is_empty() || !name.contains(['.', ':']) && !is_address(&name))
}

/// `isInNetEx("2001:db8::1", "2001:db8::/32")`: no name is looked up.
fn is_in_network(address: Opt<Value<'_>>, network: Opt<Value<'_>>) -> bool {
    let parsed = || {
        let address = string(&address)?.parse::<IpAddr>().ok()?;
        let network = string(&network)?;
        let (prefix, bits) = network.split_once('/')?;
        Some((address, prefix.parse::<IpAddr>().ok()?, bits.parse::<u32>().ok()?))
    };
    parsed().is_some_and(|(address, prefix, bits)| net::in_network(address, prefix, bits))
}

/// IPv6 first, each family by value; `false` where one of them is no address.
fn sorted<'js>(ctx: Ctx<'js>, list: Opt<Value<'js>>) -> rquickjs::Result<Value<'js>> {
    let addresses = string(&list).and_then(|list| {
        let parts = list.split(';').map(str::trim).filter(|part| !part.is_empty());
        parts.map(|part| part.parse::<IpAddr>().ok()).collect::<Option<Vec<_>>>()
    });
    match addresses.filter(|addresses| !addresses.is_empty()) {
        Some(mut addresses) => {
            addresses.sort_by_key(|address| (address.is_ipv4(), *address));
            Ok(rquickjs::String::from_str(ctx, &joined(&addresses))?.into_value())
        }
        None => Ok(Value::new_bool(ctx, false)),
    }
}
