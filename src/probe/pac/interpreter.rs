//! Runs a proxy script inside limits: memory, stack, time for each call, and the length of what it returns.

use std::net::IpAddr;
use std::rc::Rc;
use std::time::Duration;

use rquickjs::context::EvalOptions;
use rquickjs::{CatchResultExt, CaughtError, Context, Ctx, Function, Runtime, Value};

use super::host::{Host, Resolve};
use super::protocol::Answer;
use crate::evidence::environment::{ScriptFault, ScriptFaultKind};
use crate::text;

const MEMORY: usize = 64 << 20;
const STACK: usize = 256 << 10;
/// For loading, and again for each address. DNS does not count.
const TIME: Duration = Duration::from_secs(2);
/// Longest result, bytes. A list of proxies is hundreds.
const LONGEST_ANSWER: usize = 16 << 10;
const FUNCTION: &str = "FindProxyForURL";
const DETAIL_LENGTH: usize = 200;
/// The script's name in stack traces, by which the line of a fault is found.
const SCRIPT_NAME: &str = "proxy-script";

/// A script that was loaded.
pub(super) struct Script {
    context: Context,
    host: Rc<Host>,
}

impl Script {
    pub(super) fn load(
        text: &str,
        own_addresses: Vec<IpAddr>,
        resolve: Resolve,
    ) -> Result<Self, ScriptFault> {
        let host = Rc::new(Host::new(own_addresses, resolve));
        let context = engine(&host).map_err(|error| broken(&error))?;
        let script = Self { context, host };
        script.context.with(|ctx| script.evaluate(&ctx, text))?;
        Ok(script)
    }

    fn evaluate(&self, ctx: &Ctx<'_>, text: &str) -> Result<(), ScriptFault> {
        self.host.start_clock(TIME);
        ctx.eval::<(), _>(include_str!("functions.js")).map_err(|error| broken(&error))?;
        self.host.add_functions(ctx).map_err(|error| broken(&error))?;
        let mut options = EvalOptions::default();
        // As in browsers, where a script may assign to a variable it never declared.
        options.strict = false;
        options.filename = Some(SCRIPT_NAME.to_owned());
        ctx.eval_with_options::<Value<'_>, _>(text, options)
            .catch(ctx)
            .map_err(|error| self.fault(&error))?;
        let function = ctx.globals().get::<_, Value<'_>>(FUNCTION);
        match function.is_ok_and(|value| value.is_function()) {
            true => Ok(()),
            false => Err(ScriptFault::of(ScriptFaultKind::NoFunction)),
        }
    }

    /// Asks the script by which way to go to `url`.
    pub(super) fn find(&self, url: &str, host: &str) -> Result<Answer, ScriptFault> {
        self.host.start_clock(TIME);
        let text = self.context.with(|ctx| {
            let function = ctx.globals().get::<_, Function<'_>>(FUNCTION);
            let function = function.map_err(|_| ScriptFault::of(ScriptFaultKind::NoFunction))?;
            let value = function.call::<_, Value<'_>>((url, host)).catch(&ctx);
            let value = value.map_err(|error| self.fault(&error))?;
            let Some(string) = value.as_string() else {
                let kind = value.type_name().to_owned();
                return Err(ScriptFault { detail: kind, ..ScriptFault::of(ScriptFaultKind::NotText) });
            };
            string.to_string().map_err(|_| ScriptFault::of(ScriptFaultKind::NotText))
        })?;
        if text.len() > LONGEST_ANSWER || !text.is_ascii() {
            let detail = if text.is_ascii() { "too long" } else { "not ASCII" };
            return Err(ScriptFault {
                detail: detail.to_owned(),
                ..ScriptFault::of(ScriptFaultKind::NotText)
            });
        }
        Ok(Answer { text, alerts: self.host.take_alerts() })
    }

    fn fault(&self, error: &CaughtError<'_>) -> ScriptFault {
        if self.host.timed_out() {
            return ScriptFault::of(ScriptFaultKind::TooSlow);
        }
        let (words, stack) = match error {
            CaughtError::Exception(exception) => {
                let name = exception.as_object().get::<_, String>("name").unwrap_or_default();
                let message = exception.message().unwrap_or_default();
                (format!("{name}: {message}"), exception.stack().unwrap_or_default())
            }
            CaughtError::Value(value) => (thrown(value), String::new()),
            CaughtError::Error(error) => (error.to_string(), String::new()),
        };
        let kind = if words.contains("out of memory") {
            ScriptFaultKind::OutOfMemory
        } else {
            ScriptFaultKind::Exception
        };
        ScriptFault { kind, detail: text::line(&words, DETAIL_LENGTH), line: line_of(&stack) }
    }
}

/// No modules and no input or output are in this engine: what is not added to it, a script cannot do.
fn engine(host: &Rc<Host>) -> rquickjs::Result<Context> {
    let runtime = Runtime::new()?;
    runtime.set_memory_limit(MEMORY);
    runtime.set_max_stack_size(STACK);
    let host = host.clone();
    runtime.set_interrupt_handler(Some(Box::new(move || host.is_late())));
    Context::full(&runtime)
}

/// Not the script's doing.
fn broken(error: &rquickjs::Error) -> ScriptFault {
    ScriptFault { detail: error.to_string(), ..ScriptFault::of(ScriptFaultKind::Broken) }
}

/// A value that was thrown and is no error object.
fn thrown(value: &Value<'_>) -> String {
    match value.as_string().and_then(|string| string.to_string().ok()) {
        Some(words) => words,
        None => value.type_name().to_owned(),
    }
}

/// The first line of the script in a stack trace: `at f (proxy-script:3:5)`.
fn line_of(stack: &str) -> Option<u32> {
    let after = stack.split(SCRIPT_NAME).nth(1)?.strip_prefix(':')?;
    after.split(|after: char| !after.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(text: &str) -> Result<Script, ScriptFault> {
        Script::load(text, vec!["192.0.2.7".parse().unwrap()], Box::new(|_| Vec::new()))
    }

    fn find(body: &str) -> Result<String, ScriptFault> {
        let script = load(&format!("function FindProxyForURL(url, host) {{\n{body}\n}}"))?;
        script.find("https://a.example/", "a.example").map(|answer| answer.text)
    }

    fn kind(result: Result<String, ScriptFault>) -> ScriptFaultKind {
        result.unwrap_err().kind
    }

    #[test]
    fn a_script_answers_and_an_exception_names_its_line() {
        assert_eq!(find("return host + url").unwrap(), "a.examplehttps://a.example/");
        let fault = find("\n  return nothing.here;").unwrap_err();
        assert_eq!((fault.kind, fault.line), (ScriptFaultKind::Exception, Some(3)));
        assert!(fault.detail.contains("nothing"), "{fault:?}");
        assert_eq!(find("throw 'no'").unwrap_err().detail, "no");
        let fault = load("function FindProxyForURL( {").err().unwrap();
        assert_eq!((fault.kind, fault.line), (ScriptFaultKind::Exception, Some(1)), "{fault:?}");
    }

    #[test]
    fn every_limit_holds_and_the_script_cannot_catch_its_end() {
        assert_eq!(kind(find("for (;;) { try { for (;;) {} } catch (e) {} }")), ScriptFaultKind::TooSlow);
        let fault = find("return new ArrayBuffer(100 * 1024 * 1024)").unwrap_err();
        assert!(matches!(fault.kind, ScriptFaultKind::OutOfMemory), "{fault:?}");
        let fault = find("function f() { return 1 + f() } return f()").unwrap_err();
        assert_eq!(fault.kind, ScriptFaultKind::Exception, "{fault:?}");
        assert_eq!(kind(find("return new Array(20000).join('x')")), ScriptFaultKind::NotText);
        let slow = load("for (;;) {}").err().unwrap();
        assert_eq!(slow.kind, ScriptFaultKind::TooSlow);
    }

    #[test]
    fn what_is_no_text_is_no_answer() {
        assert_eq!(find("return 1").unwrap_err().detail, "int");
        assert_eq!(kind(find("")), ScriptFaultKind::NotText);
        assert_eq!(kind(find("return null")), ScriptFaultKind::NotText);
        assert_eq!(kind(find("return '프록시'")), ScriptFaultKind::NotText);
        assert_eq!(load("var FindProxyForURL = 1").err().unwrap().kind, ScriptFaultKind::NoFunction);
    }

    #[test]
    fn there_is_nothing_to_reach_outside_with() {
        let names =
            ["require", "std", "os", "fetch", "XMLHttpRequest", "process", "print", "console", "load"];
        for name in names {
            assert_eq!(find(&format!("return typeof {name}")).unwrap(), "undefined", "{name}");
        }
        assert!(find("import('os'); return 'DIRECT'").is_ok_and(|it| it == "DIRECT"));
    }
}
