//! `checks/clients.toml`.

use super::common::{date_of_file, slug};
use super::fields::Fields;
use super::source::Source;
use crate::catalogue::CatalogueError;
use crate::catalogue::clients::{Client, ClientHello, ProxySource, Store};

const FILE: &[&str] = &["date", "client"];
const CLIENT: &[&str] = &[
    "id",
    "hello",
    "trust",
    "trust-on-linux",
    "proxy",
    "all-proxy",
    "proxy-password",
    "every-address",
    "source",
];

pub(in crate::catalogue) struct ClientFile {
    pub(in crate::catalogue) date: String,
    pub(in crate::catalogue) all: Vec<Client>,
}

pub(in crate::catalogue) fn client_file(source: Source<'_>) -> Result<ClientFile, CatalogueError> {
    let document = source.document()?;
    let file = Fields::new(source, document.get_ref(), 0..0, "file", FILE)?;
    let date = date_of_file(&file)?;
    let all = file.tables("client", CLIENT)?.iter().map(client).collect::<Result<_, _>>()?;
    Ok(ClientFile { date, all })
}

fn client(entry: &Fields<'_, '_>) -> Result<Client, CatalogueError> {
    let example = "id = \"browser\"";
    let id = slug(entry, entry.text("id", example)?, example)?;
    entry.text("source", "source = \"https://…\"")?;
    Ok(Client {
        id,
        hello: some(entry, "hello", entry.words("hello", ClientHello::ALL, ClientHello::word)?)?,
        trust: some(entry, "trust", entry.words("trust", Store::ALL, Store::word)?)?,
        trust_on_linux: entry.words("trust-on-linux", Store::ALL, Store::word)?,
        all_proxy: entry.flag("all-proxy")?.unwrap_or(false),
        proxy_password: entry.flag("proxy-password")?.unwrap_or(true),
        every_address: entry.flag("every-address")?.unwrap_or(true),
        proxy: some(entry, "proxy", entry.words("proxy", ProxySource::ALL, ProxySource::word)?)?,
    })
}

fn some<T>(entry: &Fields<'_, '_>, key: &str, words: Vec<T>) -> Result<Vec<T>, CatalogueError> {
    if words.is_empty() {
        let example = match key {
            "hello" => "hello = [\"classical\"]",
            "trust" => "trust = [\"os\"]",
            _ => "proxy = [\"environment\"]",
        };
        return Err(entry.missing(key, example));
    }
    Ok(words)
}
