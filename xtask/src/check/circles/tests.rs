#![allow(clippy::unwrap_used)]
use super::*;

/// Writes `files`, and gives their folder.
fn written(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let file = folder.path().join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
    folder
}

/// The first lines of what is found in a crate of these files.
fn circles(files: &[(&str, &str)]) -> Vec<String> {
    let folder = written(files);
    let faults = in_crate("made-up", &folder.path().join("lib.rs")).unwrap();
    first_lines(&faults)
}

fn first_lines(faults: &[String]) -> Vec<String> {
    let lines = faults.iter().filter_map(|fault| fault.lines().next());
    lines.map(str::to_owned).collect()
}

#[test]
fn the_real_workspace_has_no_circle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let faults = faults(&Graph::read(root).unwrap(), &root.join("ui/src")).unwrap();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn names_the_way_round_and_where_each_step_of_it_is_written() {
    let folder = written(&[
        ("lib.rs", "mod a; mod b; mod c;"),
        ("a.rs", "use crate::b::B; fn a(_: B) {}"),
        ("b.rs", "pub struct B; fn b() -> super::c::C { todo!() }"),
        ("c.rs", "pub struct C; fn c() { crate::a::run(); }"),
    ]);
    let faults = in_crate("made-up", &folder.path().join("lib.rs")).unwrap();
    assert_eq!(
        faults,
        [
            "circle in made-up: a → b → c → a\n        a.rs names crate::b::B\
          \n        b.rs names super::c::C\n        c.rs names crate::a::run"
        ]
    );
}

#[test]
fn one_way_is_no_circle_and_parent_and_child_may_name_each_other() {
    let files = [
        (
            "lib.rs",
            "mod a; mod b; pub struct Root; fn f() { a::run() }",
        ),
        (
            "a/mod.rs",
            "mod part; pub struct A; use part::Part; use crate::b::B;",
        ),
        (
            "a/part.rs",
            "pub struct Part; use super::A; use crate::Root;",
        ),
        ("b.rs", "pub struct B; use crate::Root;"),
    ];
    assert_eq!(circles(&files), Vec::<String>::new());
}

#[test]
fn sees_through_re_exports() {
    let at_the_root = [
        ("lib.rs", "mod a; mod b; pub use a::A; use b::B;"),
        ("a.rs", "pub struct A; use super::B;"),
        ("b.rs", "pub struct B; fn b(_: crate::A) {}"),
    ];
    assert_eq!(circles(&at_the_root), ["circle in made-up: a → b → a"]);
    let in_a_folder = [
        ("lib.rs", "mod a; mod b;"),
        ("a/mod.rs", "mod part; pub use part::*;"),
        ("a/part.rs", "pub struct Part; use crate::b::B;"),
        ("b.rs", "pub struct B; use crate::a::Part as Other;"),
    ];
    assert_eq!(circles(&in_a_folder), ["circle in made-up: a → b → a"]);
}

#[test]
fn what_a_macro_makes_is_in_the_module_that_names_it() {
    let files = [
        (
            "lib.rs",
            "mod a; mod b; pub use a::*; pub use b::*; make! { Made }",
        ),
        (
            "a.rs",
            "pub struct A; use super::*; use super::b::B; use super::Made;",
        ),
        (
            "b.rs",
            "pub struct B; use super::Made; use super::*; use other::prelude::*;",
        ),
    ];
    assert_eq!(circles(&files), Vec::<String>::new());
}

#[test]
fn what_stands_below_counts_for_its_folder_and_folders_are_judged_too() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "mod x; mod y;"),
        (
            "a/x.rs",
            "use super::y::Y; pub struct X; use crate::b::deep::Deep;",
        ),
        ("a/y.rs", "use super::x::X; pub struct Y;"),
        (
            "b.rs",
            "pub mod deep { pub struct Deep; fn f(_: crate::a::y::Y) {} }",
        ),
    ];
    assert_eq!(
        circles(&files),
        [
            "circle in made-up: a → b → a",
            "circle in made-up, a: x → y → x"
        ]
    );
}

#[test]
fn tests_do_not_count_and_macros_do() {
    let files = |b: &'static str| {
        [
            ("lib.rs", "mod a; mod b; #[cfg(test)] mod samples;"),
            ("a.rs", "pub struct A; use crate::b::B;"),
            ("b.rs", b),
        ]
    };
    let in_tests = "pub struct B; #[cfg(test)] mod tests { use crate::a::A; } \
                    #[cfg(test)] fn f() { crate::a::A; }";
    assert_eq!(circles(&files(in_tests)), Vec::<String>::new());
    let in_a_macro = "pub struct B; fn f() { println!(\"{}\", show(&[crate::a::A])) }";
    assert_eq!(
        circles(&files(in_a_macro)),
        ["circle in made-up: a → b → a"]
    );
}

#[test]
fn names_of_other_crates_and_of_variables_are_no_modules() {
    let files = [
        ("lib.rs", "mod a; mod fmt;"),
        (
            "a.rs",
            "use crate::fmt::F; fn a() { let fmt = 1; std::fmt::format(fmt) }",
        ),
        (
            "fmt.rs",
            "pub struct F; use other::a::A; fn f(a: u8) { vec![a]; }",
        ),
    ];
    assert_eq!(circles(&files), Vec::<String>::new());
}

#[test]
fn finds_a_circle_between_files_of_the_page() {
    let page = written(&[
        ("run/state.ts", "import type { Row } from \"../row\";\n"),
        (
            "row.tsx",
            "import {\n  a,\n} from \"./help\";\nexport * from \"react\";\n",
        ),
        ("help/index.ts", "const late = import(\"../run/state\");\n"),
        ("row.test.tsx", "import { Row } from \"./row\";\n"),
    ]);
    let faults = in_page(page.path()).unwrap();
    assert_eq!(
        first_lines(&faults),
        ["circle in ui: help/index.ts → run/state.ts → row.tsx → help/index.ts"]
    );
    let fine = written(&[
        ("a.ts", "import { b } from \"./b\";\n"),
        ("b.ts", "import \"./a.css\";\n"),
        ("b.test.ts", "import { a } from \"./a\";\n"),
    ]);
    assert_eq!(in_page(fine.path()).unwrap(), Vec::<String>::new());
}
