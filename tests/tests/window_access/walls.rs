//! The walls around the page, tried from inside it.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::path::Path;
use std::time::Duration;

use e2e::{EVERY_PAGE, Stage, UNSEEN, Window, until, wait_for, workspace};
use serde_json::{Value, json};

/// Every way out of a page that a script has, each to an address of its own. Tells which of them were
/// let through.
const REACHES_OUT: &str = r#"
    const [places, done] = arguments;
    const element = (name, changes) => new Promise((loaded, failed) => {
        const made = document.createElement(name);
        Object.entries(changes).forEach(([key, value]) => made.setAttribute(key, value));
        made.onload = loaded; made.onerror = failed;
        document.body.append(made);
        setTimeout(failed, 2000);
    });
    const link = (rel, more) => (place) => element('link', { rel, href: place, ...more });
    const press = (changes) => {
        const made = document.createElement('a');
        Object.entries(changes).forEach(([key, value]) => made.setAttribute(key, value));
        document.body.append(made); made.click();
        return Promise.reject();
    };
    const listened = (it) => new Promise((opened, failed) => { it.onopen = opened; it.onerror = () => { it.close(); failed(); }; });
    const worker = (source) => new Promise((said, failed) => { const it = new Worker(source); it.onmessage = said; it.onerror = failed; });
    const ways = {
        fetch: (place) => fetch(place),
        'fetch without cors': (place) => fetch(place, { mode: 'no-cors' }),
        request: (place) => new Promise((loaded, failed) => { const it = new XMLHttpRequest(); it.onload = loaded; it.onerror = failed; it.open('GET', place); it.send(); }),
        socket: (place) => listened(new WebSocket(place.replace('http', 'ws'))),
        events: (place) => listened(new EventSource(place)),
        beacon: (place) => { navigator.sendBeacon(place, 'x'); return Promise.reject(); },
        module: (place) => import(place),
        worker: (place) => worker(place),
        'worker of its own': () => worker(URL.createObjectURL(new Blob(['postMessage(1)']))),
        evaluation: () => Promise.resolve(eval('1')),
        script: (place) => element('script', { src: place }),
        image: (place) => element('img', { src: place }),
        video: (place) => element('video', { src: place, autoplay: '' }),
        object: (place) => element('object', { data: place }),
        embed: (place) => element('embed', { src: place }),
        style: link('stylesheet'),
        preconnect: link('preconnect'),
        'dns-prefetch': link('dns-prefetch'),
        prefetch: link('prefetch'),
        preload: link('preload', { as: 'image' }),
        modulepreload: link('modulepreload'),
        icon: link('icon'),
        manifest: link('manifest'),
        font: (place) => new FontFace('x', `url(${place})`).load(),
        frame: (place) => element('iframe', { src: place }).then(({ target }) => { if (target.contentDocument) throw target; }),
        form: (place) => { const it = document.createElement('form'); it.action = place; it.method = 'post'; document.body.append(it); it.submit(); return Promise.reject(); },
        window: (place) => window.open(place) === null ? Promise.reject() : Promise.resolve(),
        'pressed link': (place) => press({ href: place, target: '_blank' }),
        'link that downloads': (place) => press({ href: place, download: 'x' }),
        ping: (place) => press({ href: '#/start', ping: place }),
    };
    const tried = (way) => { try { return ways[way](places[way]); } catch { return Promise.reject(); } };
    if (typeof done === "function") {
        const outcomes = Object.keys(ways).map((way) => tried(way).then(() => way, () => null));
        Promise.all(outcomes).then((all) => done(all.filter((way) => way !== null)));
    }
"#;

/// A place outside for each way out, that says who knocked.
struct Outside(BTreeMap<String, TcpListener>);

impl Outside {
    fn of(ways: impl IntoIterator<Item = String>) -> Self {
        let place = |way| {
            let listener = TcpListener::bind("127.0.0.1:0").unwrap();
            listener.set_nonblocking(true).unwrap();
            (way, listener)
        };
        Self(ways.into_iter().map(place).collect())
    }

    fn place(&self, way: &str) -> String {
        format!("http://{}/", self.0[way].local_addr().unwrap())
    }

    /// The ways by which somebody came, if only to knock.
    fn reached(&self) -> Vec<&str> {
        let came = self.0.iter().filter(|(_, it)| it.accept().is_ok());
        came.map(|(way, _)| way.as_str()).collect()
    }
}

/// B-200: a script in the page, were there one, loads no other page, opens no window and reaches nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_script_in_the_page_reaches_nothing_outside() {
    let stage = Stage::new();
    let window = Window::open(&stage, &stage.file("window.json")).await;
    window.comes_in().await;
    let names = format!("{REACHES_OUT}; return Object.keys(ways)");
    let ways = window.run(&names, vec![json!({}), json!(null)]).await;
    let ways: Vec<String> = serde_json::from_value(ways).unwrap();
    assert!(ways.len() > 25, "{ways:?}");
    let outside = Outside::of(ways.into_iter().chain(["address".to_owned()]));
    let places: Value = outside
        .0
        .keys()
        .map(|way| (way.clone(), json!(outside.place(way))))
        .collect();
    let here = window.run("return location.href", vec![]).await;
    let through = window.run_until_done(REACHES_OUT, vec![places]).await;
    assert_eq!(through, json!([]), "let through");
    for address in [
        outside.place("address").as_str(),
        "https://example.org/",
        "file:///etc/passwd",
        "data:text/html,hello",
        "firstday-secret://example.org/",
        "javascript:document.title='led'",
    ] {
        window
            .run("location.href = arguments[0]", vec![json!(address)])
            .await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(
            window.run("return location.href", vec![]).await,
            here,
            "{address}"
        );
    }
    assert_eq!(outside.reached(), [""; 0], "something was asked outside");
    assert_eq!(window.handles().await, 1, "a window was opened");
    window.sees("main h1").await;
    window.close().await;
}

/// B-200: a script that somebody wrote into the page does not run.
#[tokio::test(flavor = "multi_thread")]
async fn no_script_is_run_but_the_pages_own() {
    let stage = Stage::new();
    let window = Window::open(&stage, &stage.file("window.json")).await;
    const WRITES: &str = r#"
        window.wasRun = false;
        const it = document.createElement('script'); it.textContent = 'window.wasRun = true'; document.body.append(it);
        document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.wasRun = true">');
        document.body.insertAdjacentHTML('beforeend', '<iframe srcdoc="<script>parent.wasRun = true</script>"></iframe>');
        document.body.insertAdjacentHTML('beforeend', '<a id="led" href="javascript:window.wasRun = true">x</a>');
        document.getElementById('led').click();
    "#;
    window.run(WRITES, vec![]).await;
    let script = "return window.firstdayViolations.length >= 3";
    window
        .becomes("the refusals to be told", script, vec![])
        .await;
    assert_eq!(
        window.run("return window.wasRun", vec![]).await,
        json!(false)
    );
    window.close().await;
}

/// B-205: who starts the window a second time sees the first one; who asks for another account gets a
/// window of its own.
#[tokio::test(flavor = "multi_thread")]
async fn a_second_start_shows_the_first_window() {
    let stage = Stage::new();
    let window = Window::start(&stage).await;
    let mut second = window.starts_again(&stage, &[]);
    let ended = || second.try_wait().unwrap();
    let status = wait_for("the second one to end", Duration::from_secs(30), ended);
    assert!(status.success(), "{status}");
    assert_eq!(window.on_screen(), 1);
    window.sees("#begin-sign-in").await;

    let practice = stage.practice("fresh");
    let mut other = window.starts_again(&stage, &["--practice", practice.to_str().unwrap()]);
    until("a window of its own", Duration::from_secs(30), || {
        window.on_screen() == 2
    });
    other.kill().unwrap();
    other.wait().unwrap();
    window.sees("#begin-sign-in").await;
    window.close().await;
}

/// B-160: nothing of Tauri's own can be called by the page.
#[tokio::test(flavor = "multi_thread")]
async fn the_page_can_call_nothing_of_tauris() {
    let stage = Stage::new();
    let window = Window::open(&stage, &stage.file("window.json")).await;
    for command in [
        "plugin:app|version",
        "plugin:event|emit",
        "plugin:event|listen",
        "plugin:fs|read_file",
        "plugin:image|from_path",
        "plugin:menu|new",
        "plugin:path|resolve_directory",
        "plugin:process|exit",
        "plugin:resources|close",
        "plugin:shell|open",
        "plugin:tray|new",
        "plugin:webview|create_webview_window",
        "plugin:webview|internal_toggle_devtools",
        "plugin:window|close",
        "plugin:window|create",
        "no_such_command",
    ] {
        let said = invoked(&window, command, json!({})).await;
        assert_eq!(said["refused"], json!(true), "{command}: {said}");
    }
    window.sees("main h1").await;
    window.close().await;
}

/// B-161: whatever the page sends, every command answers, and the window goes on.
#[tokio::test(flavor = "multi_thread")]
async fn no_command_breaks_off_whatever_it_is_sent() {
    let stage = Stage::new();
    let window = Window::open(&stage, &stage.file("window.json")).await;
    window.comes_in().await;
    let commands = commands();
    assert!(commands.len() > 40, "{commands:?}");
    for (command, args) in commands {
        for wrong in [
            json!(null),
            json!(-1),
            json!(1e308),
            json!(true),
            json!([[[]]]),
            json!({"__proto__": {"with": "practice"}, "toString": 1}),
            json!("\u{0}\u{202e}<script>../../\u{1b}]52;c;eA==\u{7}"),
        ] {
            let given: Value = args
                .iter()
                .map(|name| (name.clone(), wrong.clone()))
                .collect();
            let said = invoked(&window, &command, given).await;
            let answered = said["refused"] == json!(true) || said["refused"] == json!(false);
            assert!(answered, "{command} {wrong}: {said}");
            let said = said.to_string();
            assert!(
                !said.contains("panicked") && !said.contains("broke off"),
                "{command} {wrong}: {said}"
            );
            if args.is_empty() {
                break;
            }
        }
    }
    let alive = invoked(&window, "start", json!({})).await;
    assert_eq!(alive["refused"], json!(false), "{alive}");
    window.close().await;
}

/// B-94: what others wrote is text on every page, and all of it is seen.
#[tokio::test(flavor = "multi_thread")]
async fn hostile_texts_are_text_on_every_page() {
    let stage = Stage::new();
    let mut shown = 0;
    for seed in ["half-done", "neglected"] {
        let window = Window::open(&stage, &stage.hostile_practice(seed)).await;
        window.comes_in().await;
        for page in EVERY_PAGE {
            window.go(page).await;
            window.is_idle().await;
            let found = window.run(LOOKS, vec![json!(UNSEEN)]).await;
            assert_eq!(found["run"], json!(false), "{page}");
            assert_eq!(found["made"], json!(0), "{page}: markup was obeyed");
            assert_eq!(found["unseen"], json!([]), "{page}");
            shown += found["shown"].as_u64().unwrap();
        }
        window.presents(&format!("90-hostile-{seed}")).await;
        window.close().await;
    }
    assert!(shown > 10, "{shown} hostile texts were shown");
}

/// What markup in a text would have made, which signs stand in the page that nobody sees, and how
/// often the text is shown.
const LOOKS: &str = r#"
    const signs = arguments[0];
    const texts = [document.documentElement.textContent, ...[...document.querySelectorAll('*')].flatMap((it) => [...it.attributes].map((one) => one.value))];
    return {
        run: window.wasRun === true,
        made: document.querySelectorAll('img[src=x], img[onerror], body script').length,
        unseen: signs.filter((sign) => texts.some((text) => text.includes(sign))),
        shown: document.body.textContent.split('nimda').length - 1,
    };
"#;

/// Every command with the names of its arguments, as the page's client has them.
fn commands() -> Vec<(String, Vec<String>)> {
    let file = workspace().join(Path::new("ui/src/ipc/commands.gen.ts"));
    let text = std::fs::read_to_string(file).unwrap();
    let calls = text.split("send(\"").skip(1);
    calls
        .map(|call| {
            let (name, rest) = call.split_once('"').unwrap();
            let args = rest
                .split_once(')')
                .unwrap()
                .0
                .trim_matches([',', ' ', '{', '}']);
            let args = args
                .split(',')
                .map(|it| it.trim().split(':').next().unwrap().to_owned());
            (name.to_owned(), args.filter(|it| !it.is_empty()).collect())
        })
        .collect()
}

/// Calls a command past the page's own client.
async fn invoked(window: &Window, command: &str, args: Value) -> Value {
    const INVOKE: &str = "const [command, args, done] = arguments; \
        window.__TAURI_INTERNALS__.invoke(command, args).then((said) => done({ refused: false, said: JSON.stringify(said ?? null).slice(0, 200) }), (said) => done({ refused: true, said: JSON.stringify(said) }))";
    window
        .run_until_done(INVOKE, vec![json!(command), args])
        .await
}
