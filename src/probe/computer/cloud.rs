//! Whether this computer is an EC2 instance, by the marks its maker left. Nothing is contacted.

use std::path::{Path, PathBuf};

use crate::probe::world::System;

const VENDOR: &str = "Amazon EC2";
/// Linux, of Nitro and of Xen instances.
const DMI: &str = "/sys/devices/virtual/dmi/id";
const XEN_UUID: &str = "/sys/hypervisor/uuid";
/// Amazon's set-up agent on macOS instances.
const MACOS_AGENT: &str = "/usr/local/aws/ec2-macos-init/init.toml";
/// The same on Windows, below `ProgramFiles` and below `ProgramData`.
const WINDOWS_AGENTS: [(&str, &str); 2] = [
    ("ProgramFiles", r"Amazon\EC2Launch\EC2Launch.exe"),
    ("ProgramData", r"Amazon\EC2-Windows\Launch\Config\LaunchConfig.json"),
];

/// True where one of the marks is there.
pub fn is_ec2(system: &dyn System) -> bool {
    let text =
        |path: &Path| system.read(path).ok().map(|bytes| String::from_utf8_lossy(&bytes).trim().to_owned());
    let dmi = |name: &str| text(&Path::new(DMI).join(name)).unwrap_or_default();
    let vendor = ["sys_vendor", "bios_vendor", "board_vendor"].iter().any(|name| dmi(name) == VENDOR);
    // Xen: "4.11.amazon".
    let xen = || {
        let uuid = text(Path::new(XEN_UUID)).unwrap_or_default().to_ascii_lowercase();
        uuid.starts_with("ec2") && dmi("bios_version").ends_with(".amazon")
    };
    let windows = || {
        WINDOWS_AGENTS.iter().any(|(variable, path)| {
            let folder = system.variable(variable).filter(|_| cfg!(windows)).map(PathBuf::from);
            folder.is_some_and(|folder| system.read(&folder.join(path)).is_ok())
        })
    };
    let macos = || cfg!(target_os = "macos") && system.read(Path::new(MACOS_AGENT)).is_ok();
    vendor || xen() || windows() || macos()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::fake::FakeSystem;

    fn computer(files: &[(&str, &str)]) -> FakeSystem {
        let files = files.iter().map(|(path, text)| (PathBuf::from(path), text.as_bytes().to_vec()));
        FakeSystem { files: files.collect(), ..FakeSystem::default() }
    }

    #[test]
    fn nitro_and_xen_instances_are_known_by_their_marks() {
        assert!(is_ec2(&computer(&[("/sys/devices/virtual/dmi/id/sys_vendor", "Amazon EC2\n")])));
        let xen = [
            ("/sys/hypervisor/uuid", "ec2e1916-9099-7caf-fd21-012345abcdef\n"),
            ("/sys/devices/virtual/dmi/id/bios_version", "4.11.amazon\n"),
        ];
        assert!(is_ec2(&computer(&xen)));
    }

    #[test]
    fn laptops_and_other_clouds_are_none() {
        assert!(!is_ec2(&computer(&[])));
        assert!(!is_ec2(&computer(&[("/sys/devices/virtual/dmi/id/sys_vendor", "LENOVO\n")])));
        // A Xen machine of somebody else's may have any identifier.
        assert!(!is_ec2(&computer(&[("/sys/hypervisor/uuid", "ec2e1916-9099-7caf-fd21-012345abcdef\n")])));
    }
}
