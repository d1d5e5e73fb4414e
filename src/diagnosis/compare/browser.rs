//! Which way the browser's rows went.

use crate::catalogue::Lane;
use crate::diagnosis::view::RowView;

impl RowView<'_> {
    /// Nothing shows that it went through a proxy.
    pub(in crate::diagnosis) fn without_proxy(&self) -> bool {
        match self.lane() {
            Some(Lane::Direct) => true,
            Some(Lane::Browser) => self.proxies().next().is_none(),
            _ => false,
        }
    }

    /// A name was resolved or a connection tried for it, which nobody does who asks a proxy.
    pub(in crate::diagnosis) fn went_direct(&self) -> bool {
        self.proxies().next().is_none()
            && (self.resolves().next().is_some() || self.connects().next().is_some())
    }
}
