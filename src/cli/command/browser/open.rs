//! Opens the page in the user's browser, where there is one to open.

use crate::probe::world::System;

/// Whether a browser may be asked to open the page. Without a desktop the launchers start one that takes the terminal.
pub(super) fn is_possible(system: &dyn System) -> bool {
    let is_set = |name: &str| system.variable(name).is_some_and(|value| !value.is_empty());
    let has_desktop = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].into_iter().any(is_set);
    cfg!(any(windows, target_os = "macos")) || has_desktop
}

/// Whether a launcher took it; the browser itself may still fail.
pub(super) fn open(url: &str) -> bool {
    open::that_detached(url).is_ok()
}
