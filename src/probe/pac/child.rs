//! The child's side: reads from the parent, runs the script, answers. It opens nothing.

use std::cell::RefCell;
use std::io::{self, BufRead, Read, Write};
use std::rc::Rc;

use super::host::Resolve;
use super::interpreter::Script;
use super::protocol::{FromChild, FromParent, LONGEST_LINE};

/// The two ends of the pipes to the parent.
struct Pipe {
    input: Box<dyn BufRead>,
    output: Box<dyn Write>,
}

/// Serves until the parent closes its end. Called in a process of its own.
pub fn run(input: Box<dyn BufRead>, output: Box<dyn Write>) -> io::Result<()> {
    load_time_zone();
    confine()?;
    serve(input, output)
}

pub(super) fn serve(input: Box<dyn BufRead>, output: Box<dyn Write>) -> io::Result<()> {
    let pipe = Rc::new(RefCell::new(Pipe { input, output }));
    let mut script: Option<Script> = None;
    loop {
        let Some(message) = pipe.borrow_mut().read()? else { return Ok(()) };
        let reply = match (message, &script) {
            (FromParent::Load { script: text, own_addresses }, _) => {
                match Script::load(&text, own_addresses, resolve(&pipe)) {
                    Ok(loaded) => {
                        script = Some(loaded);
                        FromChild::Loaded {}
                    }
                    Err(fault) => FromChild::Fault(fault),
                }
            }
            (FromParent::Find { url, host }, Some(script)) => match script.find(&url, &host) {
                Ok(answer) => FromChild::Answer(answer),
                Err(fault) => FromChild::Fault(fault),
            },
            // Out of turn.
            (FromParent::Find { .. } | FromParent::Resolved { .. }, _) => {
                return Err(io::ErrorKind::InvalidData.into());
            }
        };
        pipe.borrow_mut().write(&reply)?;
    }
}

/// Asks the parent. Where it does not answer, nothing else will work either.
fn resolve(pipe: &Rc<RefCell<Pipe>>) -> Resolve {
    let pipe = pipe.clone();
    Box::new(move |name: &str| {
        let mut pipe = pipe.borrow_mut();
        let asked = pipe.write(&FromChild::Resolve { name: name.to_owned() });
        match asked.and_then(|()| pipe.read()) {
            Ok(Some(FromParent::Resolved { addresses })) => addresses,
            _ => Vec::new(),
        }
    })
}

impl Pipe {
    fn read(&mut self) -> io::Result<Option<FromParent>> {
        let mut line = Vec::new();
        self.input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)?;
        if line.is_empty() {
            return Ok(None);
        }
        Ok(Some(serde_json::from_slice(&line)?))
    }

    fn write(&mut self, message: &FromChild) -> io::Result<()> {
        let mut line = serde_json::to_vec(message)?;
        line.push(b'\n');
        self.output.write_all(&line)?;
        self.output.flush()
    }
}

/// Reads the time zone while files can still be opened: `weekdayRange` and the like ask for local time.
fn load_time_zone() {
    let script = "function FindProxyForURL() { return String(new Date().getTimezoneOffset()) }";
    let loaded = Script::load(script, Vec::new(), Box::new(|_| Vec::new()));
    let _ = loaded.and_then(|script| script.find("", ""));
}

/// The kernel's word on top of the engine's: no file or socket can be opened from here on, no process started.
#[cfg(unix)]
fn confine() -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let to = |limit: u64| Rlimit { current: Some(limit), maximum: Some(limit) };
    setrlimit(Resource::Nofile, to(0))?;
    setrlimit(Resource::Fsize, to(0))?;
    setrlimit(Resource::Core, to(0))?;
    setrlimit(Resource::Cpu, to(MOST_SECONDS))?;
    // Not known everywhere, and not needed where descriptors are limited.
    let _ = setrlimit(Resource::Nproc, to(0));
    let _ = setrlimit(Resource::As, to(ADDRESS_SPACE));
    Ok(())
}

/// Processor time over all calls.
#[cfg(unix)]
const MOST_SECONDS: u64 = 20;
#[cfg(unix)]
const ADDRESS_SPACE: u64 = 1 << 30;

/// The engine's own limits hold: it has nothing that opens a file or a connection.
#[cfg(not(unix))]
fn confine() -> io::Result<()> {
    Ok(())
}
