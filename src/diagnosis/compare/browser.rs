//! Which way the browser's rows went, and what a page was told by its browser.

use crate::catalogue::Lane;
use crate::diagnosis::compare::proxy::proxy_twin;
use crate::diagnosis::view::{RowView, View};
use crate::evidence::Observation;
use crate::evidence::browser::PageTrial;

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

/// The page that this program serves was opened in a browser.
pub(crate) fn visit(view: View<'_>) -> Option<(&Observation, PageTrial)> {
    view.browser_logs().find_map(|log| Some((log.observation, log.data.trial?)))
}

/// What the page in the browser was told of one host.
#[derive(Clone, Copy)]
pub(crate) enum Told<'a> {
    /// There was an answer over a connection that the browser trusts. Its status and content are hidden from pages.
    Answer(&'a Observation),
    /// There was none, or one that the browser keeps from pages.
    Nothing(&'a Observation),
    /// There was an answer, and one for a name that cannot exist as well: it may be the same program that answers.
    AnswerForAnyName,
}

/// `None` for rows of other lanes, and for those of a browser's file.
pub(crate) fn told<'a>(row: &RowView<'a>) -> Option<Told<'a>> {
    if row.lane() != Some(Lane::Browser) {
        return None;
    }
    let (_, trial) = visit(row.view())?;
    let request = row.http()?.observation;
    Some(match (request.seen(), trial.invalid_name_answered) {
        (true, false) => Told::Answer(request),
        (true, true) => Told::AnswerForAnyName,
        (false, _) => Told::Nothing(request),
    })
}

/// What the page was told of this row's host, which it asked once for all rows.
pub(crate) fn told_of_host<'a>(row: &RowView<'a>) -> Option<Told<'a>> {
    row.view().hosts_named(row.host()).find_map(|other| told(&other))
}

/// The browser was answered by this row's host, whichever way it went.
pub(crate) fn was_answered(row: &RowView<'_>) -> bool {
    matches!(told_of_host(row), Some(Told::Answer(_)))
}

/// The way that programs take to the host of the browser's row, and the one that a proxy script gives, reached AWS,
/// and nobody on them decrypts: what answers the browser by this name is AWS, as far as this computer's network goes.
pub(crate) fn is_proven_elsewhere(row: &RowView<'_>) -> bool {
    let Some(direct) = row.twin(Lane::Direct) else { return false };
    let by_script = row.twin(Lane::Pac).filter(RowView::was_tried);
    let mut ways = [Some(proxy_twin(&direct).unwrap_or(direct)), by_script].into_iter().flatten();
    ways.all(|way| way.reached_aws() && way.tls().is_some_and(|tls| tls.data.publicly_valid()))
}
