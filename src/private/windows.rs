//! Who may read a file of Windows: its access list names one user and takes nothing over from the folder around it.
//!
//! Where the file system keeps no access lists (FAT), or a share does not let them be changed, a file is as open as the
//! folder it lies in; the user is told.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::windows::fs::OpenOptionsExt;
use std::path::Path;

use windows_permissions::constants::{SeObjectType, SecurityInformation};
use windows_permissions::wrappers::SetSecurityInfo;
use windows_permissions::{LocalBox, SecurityDescriptor, utilities};

use super::privacy::Privacy;

/// `GENERIC_WRITE`.
const WRITE: u32 = 0x4000_0000;
/// `READ_CONTROL` and `WRITE_DAC`.
const CHANGE_ACCESS: u32 = 0x0006_0000;
/// `FILE_FLAG_BACKUP_SEMANTICS`, without which no folder can be opened.
const A_FOLDER_TOO: u32 = 0x0200_0000;
/// `ERROR_INVALID_FUNCTION`, `ERROR_ACCESS_DENIED`, `ERROR_NOT_SUPPORTED`: answers of a file system or a share without
/// access lists.
const NO_ACCESS_LISTS: &[i32] = &[1, 5, 50];

/// Makes a new file for the user alone. Nobody else can open it before its access list is set, or while it is written.
pub(super) fn create_new(path: &Path) -> io::Result<(File, Privacy)> {
    let options = || {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).share_mode(0);
        options
    };
    match options().access_mode(WRITE | CHANGE_ACCESS).open(path) {
        Ok(mut file) => only_for_the_user(&mut file, "").map(|privacy| (file, privacy)),
        Err(error) if has_no_access_lists(&error) => {
            options().open(path).map(|file| (file, Privacy::Refused))
        }
        Err(error) => Err(error),
    }
}

/// Leaves a folder, and what is made in it, to the user alone.
pub(super) fn tighten_folder(folder: &Path) -> io::Result<Privacy> {
    match OpenOptions::new().access_mode(CHANGE_ACCESS).custom_flags(A_FOLDER_TOO).open(folder) {
        Ok(mut folder) => only_for_the_user(&mut folder, "OICI"),
        Err(error) if has_no_access_lists(&error) => Ok(Privacy::Refused),
        Err(error) => Err(error),
    }
}

/// Sets a list with one entry, full access for the user of this process. `inherited` are the flags by which what is made
/// in a folder takes the entry over.
fn only_for_the_user(opened: &mut File, inherited: &str) -> io::Result<Privacy> {
    let user = utilities::current_process_sid()?;
    let access: LocalBox<SecurityDescriptor> = format!("D:P(A;{inherited};FA;;;{user})").parse()?;
    // Protected: nothing is taken over from the folder around it.
    let what = SecurityInformation::Dacl | SecurityInformation::ProtectedDacl;
    match SetSecurityInfo(opened, SeObjectType::SE_FILE_OBJECT, what, None, None, access.dacl(), None) {
        Ok(()) => Ok(Privacy::Kept),
        Err(error) if has_no_access_lists(&error) => Ok(Privacy::Refused),
        Err(error) => Err(error),
    }
}

fn has_no_access_lists(error: &io::Error) -> bool {
    error.raw_os_error().is_some_and(|code| NO_ACCESS_LISTS.contains(&code))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use windows_permissions::wrappers::{GetNamedSecurityInfo, SetNamedSecurityInfo};

    use super::*;

    const FILE: SeObjectType = SeObjectType::SE_FILE_OBJECT;

    fn is_open_to_everybody(path: &Path) -> bool {
        let found = GetNamedSecurityInfo(path, FILE, SecurityInformation::Dacl).unwrap();
        let list = found.as_sddl().unwrap().into_string().unwrap();
        assert!(list.contains("(A;"), "{list}");
        list.contains(";WD)")
    }

    fn open_to_everybody(path: &Path) {
        let everybody: LocalBox<SecurityDescriptor> = "D:P(A;OICI;FA;;;WD)".parse().unwrap();
        let what = SecurityInformation::Dacl | SecurityInformation::ProtectedDacl;
        SetNamedSecurityInfo(path, FILE, what, None, None, everybody.dacl(), None).unwrap();
        assert!(is_open_to_everybody(path));
    }

    #[test]
    fn an_open_folder_is_closed_again() {
        let home = tempfile::tempdir().unwrap();
        tighten_folder(home.path()).unwrap();
        let folder = home.path().join("state");
        std::fs::create_dir(&folder).unwrap();
        open_to_everybody(&folder);
        tighten_folder(&folder).unwrap();
        assert!(!is_open_to_everybody(&folder));
        std::fs::write(folder.join("inside"), "text").unwrap();
    }

    #[test]
    fn nobody_opens_a_file_while_it_is_written() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("mine");
        let (mut file, privacy) = create_new(&path).unwrap();
        assert_eq!(privacy, Privacy::Kept);
        assert!(File::open(&path).is_err());
        file.write_all(b"text").unwrap();
        drop(file);
        assert_eq!(std::fs::read(&path).unwrap(), b"text");
        assert!(create_new(&path).is_err(), "what is there is not written over");
    }

    /// FAT answers with the first of these numbers, shares with the others, each in the words of the system's language.
    #[test]
    fn a_file_system_without_access_lists_is_told_by_the_number_of_its_error() {
        for (number, expected) in [(1, true), (5, true), (50, true), (32, false), (80, false), (112, false)] {
            assert_eq!(has_no_access_lists(&io::Error::from_raw_os_error(number)), expected, "{number}");
        }
    }

    #[test]
    fn a_file_takes_nothing_over_from_an_open_folder() {
        let home = tempfile::tempdir().unwrap();
        open_to_everybody(home.path());
        let (open, mine) = (home.path().join("open"), home.path().join("mine"));
        std::fs::write(&open, "text").unwrap();
        assert!(is_open_to_everybody(&open));
        drop(create_new(&mine).unwrap());
        assert!(!is_open_to_everybody(&mine));
    }
}
