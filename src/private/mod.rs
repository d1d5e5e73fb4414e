//! Files and folders that only their owner may read, written whole and through no link.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

mod privacy;
#[cfg(windows)]
mod windows;

#[cfg(not(windows))]
use privacy::Privacy;
pub(crate) use privacy::not_private;

/// Makes `folder` if it is missing, for its owner alone (mode 0700), and tightens one that is there.
pub(crate) fn folder(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder)?;
    tighten(folder).map(|privacy| privacy.note(folder))
}

#[cfg(unix)]
fn tighten(folder: &Path) -> io::Result<Privacy> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let found = std::fs::metadata(folder)?;
    if Privacy::of(&found) == Privacy::Kept {
        return Ok(Privacy::Kept);
    }
    match std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700)) {
        Ok(()) => std::fs::metadata(folder).map(|found| Privacy::of(&found)),
        // The owner may always do it: the file system has no modes. Another's folder is an error.
        Err(error) => match found.uid() == rustix::process::geteuid().as_raw() {
            true => Ok(Privacy::Refused),
            false => Err(error),
        },
    }
}

#[cfg(windows)]
use windows::tighten_folder as tighten;

#[cfg(not(any(unix, windows)))]
fn tighten(_: &Path) -> io::Result<Privacy> {
    Ok(Privacy::Refused)
}

/// Refuses a path whose last part is a link: what it leads to belongs to somebody else's plan.
pub(crate) fn no_link(path: &Path) -> io::Result<()> {
    // A slash at the end would make the system follow the link.
    match std::fs::symlink_metadata(path.components().as_path()) {
        Ok(found) if found.file_type().is_symlink() => {
            Err(io::Error::new(io::ErrorKind::InvalidInput, "it is a link, which is not followed; remove it"))
        }
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// A name that Windows gives to a device, whatever its ending is.
pub(crate) fn is_device_of_windows(name: &str) -> bool {
    const PLAIN: &[&str] = &["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];
    let stem = name.split(['.', ':']).next().unwrap_or_default().trim_end().to_uppercase();
    let port = || stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    let one_digit = |port: &str| {
        let mut characters = port.chars();
        let first = characters.next().is_some_and(|digit| digit.is_ascii_digit() || "¹²³".contains(digit));
        first && characters.next().is_none()
    };
    PLAIN.contains(&stem.as_str()) || port().is_some_and(one_digit)
}

/// Writes beside the final name and renames: never half a file, never through a link, for its owner alone (mode 0600)
/// whatever was there. Synced before it returns.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_with(path, |file| file.write_all(bytes))
}

/// The same for what is too long to be held in memory.
pub(crate) fn write_with<T>(path: &Path, write: impl FnOnce(&mut File) -> io::Result<T>) -> io::Result<T> {
    let beside = beside(path);
    let written = create_new(&beside).and_then(|(mut file, privacy)| {
        let written = write(&mut file)?;
        file.sync_all().map(|()| (written, privacy))
    });
    let renamed = written.and_then(|written| std::fs::rename(&beside, path).map(|()| written));
    if renamed.is_err() {
        // The error that counts is the first one.
        let _ = std::fs::remove_file(&beside);
    }
    let (written, privacy) = renamed?;
    privacy.note(path);
    // The rename itself must survive a power cut.
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        File::open(if folder.as_os_str().is_empty() { Path::new(".") } else { folder })?.sync_all()?;
    }
    Ok(written)
}

/// Whether a file could be written there; leaves none behind.
pub(crate) fn check_writable(path: &Path) -> io::Result<()> {
    let beside = beside(path);
    create_new(&beside)?;
    std::fs::remove_file(&beside)
}

/// Where a file is written before it gets its name.
fn beside(path: &Path) -> PathBuf {
    path.with_file_name(format!(".{:016x}.part", fastrand::u64(..)))
}

#[cfg(windows)]
use windows::create_new;

/// `O_EXCL`: a file or link that is there already is an error.
#[cfg(not(windows))]
fn create_new(path: &Path) -> io::Result<(File, Privacy)> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let file = options.open(path)?;
    #[cfg(unix)]
    let privacy = Privacy::of(&file.metadata()?);
    #[cfg(not(unix))]
    let privacy = Privacy::Refused;
    Ok((file, privacy))
}

/// A file that is only locked, never read.
pub(crate) fn lock_file(path: &Path) -> io::Result<File> {
    no_link(path)?;
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}

/// The whole file, not through a link; `None` when it is larger than `limit` bytes.
pub(crate) fn read(path: &Path, limit: u64) -> io::Result<Option<Vec<u8>>> {
    no_link(path)?;
    let mut bytes = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}

#[cfg(test)]
mod names {
    use super::is_device_of_windows;

    #[test]
    fn a_device_s_name_is_known_with_any_ending() {
        for name in
            ["NUL", "nul.txt", "con.md", "Aux.tar.gz", "com1", "LPT9.zip", "COM².json", "nul .md", "NUL:"]
        {
            assert!(is_device_of_windows(name), "{name}");
        }
        for name in ["console.md", "null.txt", "com.json", "com10.md", "compare.md", "aux-1.md", "", ".nul"] {
            assert!(!is_device_of_windows(name), "{name}");
        }
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_link_is_replaced_and_what_it_led_to_stays() {
        let home = tempfile::tempdir().unwrap();
        let (victim, path) = (home.path().join("victim"), home.path().join("body.txt"));
        std::fs::write(&victim, "mine").unwrap();
        symlink(&victim, &path).unwrap();
        assert!(read(&path, 99).is_err(), "nothing is read through a link");
        write(&path, b"text").unwrap();
        assert_eq!(
            (std::fs::read(&victim).unwrap(), std::fs::read(&path).unwrap()),
            (b"mine".to_vec(), b"text".to_vec())
        );
    }

    #[test]
    fn a_file_that_others_can_read_all_the_same_is_told_of() {
        let home = tempfile::tempdir().unwrap();
        let (file, privacy) = create_new(&home.path().join("body.txt")).unwrap();
        assert_eq!(privacy, Privacy::Kept);
        // As a file system without modes shows each of its files.
        for (mode, expected) in [(0o640, Privacy::Refused), (0o777, Privacy::Refused), (0o700, Privacy::Kept)]
        {
            file.set_permissions(std::fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(Privacy::of(&file.metadata().unwrap()), expected, "{mode:o}");
        }
    }

    #[test]
    fn modes_that_are_too_wide_are_tightened() {
        let home = tempfile::tempdir().unwrap();
        let (inner, path) = (home.path().join("inner"), home.path().join("inner/body.txt"));
        std::fs::create_dir(&inner).unwrap();
        std::fs::set_permissions(&inner, std::fs::Permissions::from_mode(0o755)).unwrap();
        std::fs::write(&path, "old").unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o666)).unwrap();
        folder(&inner).unwrap();
        write(&path, b"new").unwrap();
        assert_eq!((mode(&inner), mode(&path)), (0o700, 0o600));
    }
}
