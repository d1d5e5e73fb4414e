//! The probes' readers, fed from memory: nothing is contacted. See `src/fuzzing.rs`.

use std::io::Cursor;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::LazyLock;
use std::time::{Duration, SystemTime};

use tokio::runtime::{Builder, Runtime};

use crate::evidence::network::{Hello, Page};
use crate::probe::computer::trust::Trust;
use crate::probe::computer::{pac, system_proxy};
use crate::probe::fake::FakeSystem;
use crate::probe::wire::certificate as certificates;
use crate::probe::wire::dns;
use crate::probe::wire::first_bytes;
use crate::probe::wire::http;
use crate::probe::wire::page as pages;
use crate::probe::wire::proxy;
use crate::probe::wire::tls;
use crate::probe::wire::tls::HelloRequest;
use crate::probe::world::{Clock, Stream};

const LIMIT: Duration = Duration::from_secs(1);

static RUNTIME: LazyLock<Option<Runtime>> =
    LazyLock::new(|| Builder::new_current_thread().enable_all().build().ok());
static TRUST: LazyLock<Option<Trust>> =
    LazyLock::new(|| Trust::load(&FakeSystem::default(), None, None, None).ok());

/// A peer that says `bytes` and closes.
fn peer(bytes: &[u8]) -> Box<dyn Stream> {
    Box::new(tokio::io::join(Cursor::new(bytes.to_vec()), tokio::io::sink()))
}

pub(crate) fn dns_message(bytes: &[u8]) {
    dns::read_any(bytes);
}

pub(crate) fn connect_answer(bytes: &[u8]) {
    let Some(runtime) = &*RUNTIME else { return };
    runtime.block_on(proxy::read_any(peer(bytes), LIMIT));
}

/// A plain notice, or records that rustls reads.
pub(crate) fn tls_first_bytes(bytes: &[u8]) {
    let _ = first_bytes::read(bytes);
    let (Some(runtime), Some(trust)) = (&*RUNTIME, &*TRUST) else { return };
    let host = "d-1234567890.awsapps.com".to_owned();
    let address = Some(SocketAddr::new(Ipv4Addr::LOCALHOST.into(), 443));
    let request = HelloRequest { sni: Some(host.clone()), host, hello: Hello::Classical, address };
    let handshake =
        runtime.block_on(tls::handshake(peer(bytes), &request, trust, SystemTime::UNIX_EPOCH, LIMIT));
    assert!(handshake.stream.is_none(), "a replayed answer was taken for a handshake");
}

pub(crate) fn certificate(bytes: &[u8]) {
    let _ = certificates::facts(bytes);
}

pub(crate) fn http_answer(bytes: &[u8]) {
    let Some(runtime) = &*RUNTIME else { return };
    runtime.block_on(http::get(peer(bytes), "aws.amazon.com", "/", true, LIMIT, &Still));
}

pub(crate) fn proxy_script(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let found = pac::facts(bytes);
    assert!(found.proxies.iter().all(|proxy| proxy.is_ascii()), "{found:?}");
    system_proxy::read_any(&text);
}

pub(crate) fn page(bytes: &[u8]) -> Page {
    let page = pages::page(bytes, false);
    assert!(!page.start.contains('\u{1b}') && !page.start.contains('\u{202e}'), "{page:?}");
    page
}

/// A page, and the same bytes as a `Refresh` header.
pub(crate) fn leaving_page(bytes: &[u8]) {
    let by_header = std::str::from_utf8(bytes).ok().and_then(pages::refresh_target);
    for target in pages::leaves_for(bytes).into_iter().chain(by_header) {
        let scheme = target.split("://").next().unwrap_or_default().to_ascii_lowercase();
        assert!(scheme == "http" || scheme == "https", "{target} is no absolute URL");
        assert!(!target.contains(char::is_whitespace) && target.len() <= bytes.len() * 3, "{target}");
    }
}

struct Still;

impl Clock for Still {
    fn now(&self) -> std::time::Instant {
        std::time::Instant::now()
    }

    fn wall(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH
    }
}
