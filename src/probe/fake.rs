//! A world without a network, for tests.

use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use crate::probe::world::{Adapter, RegistryValue, Resolvers, System};

/// A computer with the variables and files it is given.
#[derive(Default)]
pub(crate) struct FakeSystem {
    pub(crate) variables: HashMap<String, String>,
    pub(crate) files: HashMap<PathBuf, Vec<u8>>,
    pub(crate) servers: Vec<SocketAddr>,
    pub(crate) routes: bool,
    /// By key and name.
    pub(crate) registry: HashMap<(String, String), RegistryValue>,
    /// What a program prints.
    pub(crate) outputs: HashMap<String, String>,
    pub(crate) adapters: Vec<Adapter>,
    /// Of the system's own windows.
    pub(crate) language: Option<String>,
}

#[cfg(test)]
impl FakeSystem {
    pub(crate) fn with_variables(variables: &[(&str, &str)]) -> Self {
        let variables =
            variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { variables, ..Self::default() }
    }
}

impl System for FakeSystem {
    fn variable(&self, name: &str) -> Option<String> {
        self.variables.get(name).cloned()
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.files.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn home(&self) -> Option<PathBuf> {
        self.variables.get("HOME").map(PathBuf::from)
    }

    fn resolvers(&self) -> io::Result<Resolvers> {
        Ok(Resolvers { servers: self.servers.clone(), ..Resolvers::default() })
    }

    fn output(&self, program: &str, _arguments: &[&str]) -> io::Result<String> {
        self.outputs.get(program).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn registry(&self, key: &str, name: &str) -> Option<RegistryValue> {
        self.registry.get(&(key.to_owned(), name.to_owned())).cloned()
    }

    fn adapters(&self) -> Vec<Adapter> {
        self.adapters.clone()
    }

    fn display_language(&self) -> Option<String> {
        self.language.clone()
    }

    fn has_route(&self, _to: SocketAddr) -> bool {
        self.routes
    }
}
