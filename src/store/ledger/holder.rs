//! Who has a data file: the office program that has it open, or the process that has it locked.

use std::fs;
use std::io;
use std::path::Path;

/// Whether somebody has the file open in LibreOffice (`.~lock.x#`) or Excel (`~$x`), who leave a file
/// beside it; their name, if it can be told.
#[must_use]
pub fn editor(full: &Path) -> Option<Option<String>> {
    let name = full.file_name()?.to_string_lossy().into_owned();
    let libre = full.with_file_name(format!(".~lock.{name}#"));
    let excel = full.with_file_name(format!("~${name}"));
    if libre.exists() {
        let bytes = fs::read(libre).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let parts = text.split(',').map(str::trim);
        return Some(parts.take(4).find(|part| !part.is_empty()).map(str::to_string));
    }
    excel.exists().then_some(None)
}

/// The process that has the file locked, where the system tells (Linux).
#[must_use]
pub fn of_lock(full: &Path) -> Option<String> {
    let inode = inode(full)?;
    let locks = fs::read_to_string("/proc/locks").ok()?;
    let fields = locks.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let mut holders = fields
        .filter(|line| line.get(5).and_then(|id| id.rsplit(':').next()) == Some(inode.as_str()));
    let process = holders.find_map(|line| line.get(4).map(|pid| (*pid).to_string()))?;
    let name = fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
    // A number alone says nothing to anybody.
    Some(name.trim()).filter(|name| !name.is_empty()).map(|name| format!("{name} {process}"))
}

/// Whether any program has the file open, in whatever way.
#[cfg(windows)]
#[must_use]
pub fn is_open(full: &Path) -> bool {
    use std::os::windows::fs::OpenOptionsExt;
    const DELETE: u32 = 0x1_0000;
    let opened = fs::OpenOptions::new().access_mode(DELETE).share_mode(0).open(full);
    opened.is_err_and(|error| is_sharing(&error))
}

/// Whether the system refused because another program has the file open or locked (Windows).
#[must_use]
pub fn is_sharing(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}

#[cfg(unix)]
fn inode(full: &Path) -> Option<String> {
    let found = fs::metadata(full).ok()?;
    Some(std::os::unix::fs::MetadataExt::ino(&found).to_string())
}

#[cfg(not(unix))]
fn inode(_: &Path) -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn office_programs_leave_a_file_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("per.csv");
        assert_eq!(editor(&path), None);
        fs::write(dir.path().join("~$per.csv"), "").unwrap();
        assert_eq!(editor(&path), Some(None));
        fs::write(dir.path().join(".~lock.per.csv#"), ",Ana,PC-7,12.03.2025 10:00,file:///x;")
            .unwrap();
        assert_eq!(editor(&path), Some(Some("Ana".to_string())));
        fs::write(dir.path().join(".~lock.per.csv#"), b",Mar\xeda,PC-7,,;").unwrap();
        assert_eq!(editor(&path), Some(Some("Mar\u{fffd}a".to_string())));
    }
}
