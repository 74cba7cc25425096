//! The language can change while the window is open.

use firstday_app::{Code, Settings};
use firstday_words::Language;

use crate::desk::tests::stage::Stage;

#[test]
fn a_language_is_spoken_at_once_and_the_next_time() {
    let stage = Stage::new();
    let data = &stage.surroundings.data_dir;
    let spoken = || stage.spoken.words();
    assert_eq!(spoken().text("ui-cancel"), "Cancel");
    assert_eq!(Settings::read(data).language, None);
    stage.desk.languages.choose_language("vi").unwrap();
    assert_eq!(spoken().text("ui-cancel"), "Hủy");
    let kept = Settings::read(data).language;
    assert_eq!(kept.as_deref(), Some("vi"));
    let wanted = stage.surroundings.wanted_languages(kept);
    let next = Language::preferred(wanted.iter().map(String::as_str));
    assert_eq!(next.code(), "vi");
}

#[test]
fn a_language_that_there_is_not_changes_nothing() {
    let stage = Stage::new();
    let refused = stage.desk.languages.choose_language("xx").unwrap_err();
    assert_eq!(refused.code, Code::Unexpected);
    assert_eq!(stage.spoken.words().locale(), "en-GB");
    let kept = Settings::read(&stage.surroundings.data_dir);
    assert_eq!(kept, Settings::default());
}
