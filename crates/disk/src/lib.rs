//! Files, folders and locks that are the person's alone, whatever the umask, and names that are
//! still free.
//!
//! On Windows a file takes the rights of the folder that it stands in, which are those of the
//! person's own folders: there nothing is closed, and locks are plain.

#![forbid(unsafe_code)]

#[cfg(not(unix))]
#[path = "other.rs"]
mod platform;
#[cfg(unix)]
#[path = "unix.rs"]
mod platform;

mod lock;
mod name;
mod private;

pub use lock::Lock;
pub use name::{followed_by, free_name};
pub use platform::is_ours;
pub use private::{close, create_file, create_folder, folder_of, own_folder};
