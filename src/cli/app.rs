//! What every command receives: the context, the words, the world and the streams.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::context::{Account, Context};
use super::endpoints;
use super::failed::Failed;
use super::io::Io;
use super::session;
use crate::aws::Session;
use crate::catalogue::{Catalogue, Partition};
use crate::probe::world::World;
use crate::report::Messages;

pub(crate) struct App<'a> {
    pub(crate) context: Context,
    pub(crate) messages: Messages,
    pub(crate) world: World,
    pub(crate) io: &'a mut Io,
    /// One for each partition, with `--checks` and `--endpoints` laid over it.
    catalogues: BTreeMap<Partition, Arc<Catalogue>>,
}

impl<'a> App<'a> {
    pub(crate) fn new(context: Context, messages: Messages, world: World, io: &'a mut Io) -> Self {
        Self { context, messages, world, io, catalogues: BTreeMap::new() }
    }

    /// The catalogue of a partition, with the user's own checks and hosts.
    pub(crate) fn catalogue(&mut self, partition: Option<Partition>) -> Result<Arc<Catalogue>, Failed> {
        let partition = partition.unwrap_or(Partition::Aws);
        if let Some(known) = self.catalogues.get(&partition) {
            return Ok(Arc::clone(known));
        }
        let loaded = Arc::new(Catalogue::load(partition, &self.context.overlay()?)?);
        self.catalogues.insert(partition, Arc::clone(&loaded));
        Ok(loaded)
    }

    /// The same for a run on this computer, with the hosts that its settings lead the calls to.
    pub(crate) fn catalogue_here(&mut self, partition: Option<Partition>) -> Result<Arc<Catalogue>, Failed> {
        let own = endpoints::own_hosts(&self.world.settings);
        if own.is_empty() {
            return self.catalogue(partition);
        }
        let mut overlay = self.context.overlay()?;
        overlay.endpoints.push(("endpoint_url".to_owned(), own));
        Ok(Arc::new(Catalogue::load(partition.unwrap_or(Partition::Aws), &overlay)?))
    }

    /// The account that is meant. Reads `~/.aws/config`.
    pub(crate) fn account(&self) -> Result<Account, Failed> {
        self.context.account(&self.world.settings)
    }

    /// A session with AWS, for commands that run no plan.
    pub(crate) fn session(&self, account: &Account) -> Session {
        session::open(&self.context, account, &self.world, self.messages.language().tag())
    }

    /// A message with its arguments.
    pub(crate) fn text(&self, key: &str, args: &[(&'static str, &str)]) -> String {
        let args = args.iter().map(|(name, value)| (*name, (*value).to_owned()));
        self.messages.text(key, &args.collect())
    }

    /// A note on standard error.
    pub(crate) fn note(&mut self, note: &str) {
        let line = self.messages.text("note-line", &[("message", note.to_owned())].into());
        self.io.tell(&line);
    }
}
