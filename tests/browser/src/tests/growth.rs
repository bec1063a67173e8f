//! What is drawn anew leaves nothing behind: the program's memory stays as large as it
//! is, and the last keystroke is as fast as the first.
//!
//! The page itself acts, so that thousands of actions take seconds.

use serde::Deserialize;

use super::widget::open;
use super::{Context, Test, test};
use crate::check;
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::scope::Scope;

/// The memory is the program's, and the same in every engine.
const CHROMIUM: &[Engine] = &[Engine::Chromium];

pub(super) fn tests() -> Vec<Test> {
    let tests = vec![
        test!(changes_of_language_leave_nothing),
        test!(changes_of_tab_leave_nothing),
        test!(keystrokes_leave_nothing_and_stay_fast),
        test!(rows_that_go_leave_nothing),
    ];
    let in_chromium = |test: Test| test.only(CHROMIUM).at_length_in(CHROMIUM);
    tests.into_iter().map(in_chromium).collect()
}

/// How far the memory may grow after the first quarter of the actions, in bytes: once as
/// far as two pieces of work take that fall together on a machine which has others to do,
/// 0.9 MB as seen. With what used to be left behind it grew by 4 to 38 MB.
const SLACK: u64 = 1 << 20;

/// What was seen in a part of a run.
#[derive(Deserialize)]
struct Seen {
    /// The size of the memory, in bytes.
    memory: u64,
    /// How long each action took, in microseconds.
    times: Vec<u64>,
}

/// Acts from turn `from` to `to`, or for some seconds: a command that takes longer counts
/// as hung. Nothing of it is shown: laying it out and painting it is the browser's work.
async fn act(widget: Scope<'_>, deed: &str, from: usize, to: usize) -> Outcome<Seen> {
    widget
        .js(&format!(
            "const channel = new MessageChannel();
             const drawn = () => new Promise((go) => {{
               channel.port1.onmessage = go;
               channel.port2.postMessage(0);
             }});
             const act = (turn) => {{ {deed} }};
             host.hidden = true;
             const end = performance.now() + 5000, times = [];
             for (let turn = {from}; turn < {to} && performance.now() < end; turn += 1) {{
               const start = performance.now();
               act(turn);
               await drawn();
               times.push(Math.round((performance.now() - start) * 1000));
             }}
             host.hidden = false;
             return {{ memory: window.programMemory.buffer.byteLength, times }}"
        ))
        .await
}

/// Does it so often, and gives back how long each one took.
async fn repeat(widget: Scope<'_>, deed: &str, turns: usize) -> Outcome<Vec<u64>> {
    let mut times = Vec::new();
    let mut sizes = Vec::new();
    for quarter in 1..=4 {
        let end = turns * quarter / 4;
        let mut memory = 0;
        while times.len() < end {
            let seen = act(widget, deed, times.len(), end).await?;
            memory = seen.memory;
            times.extend(seen.times);
        }
        sizes.push(memory);
    }
    check!(
        sizes.iter().all(|size| *size <= sizes[0] + SLACK),
        "the memory grows: after each quarter it has {sizes:?} bytes"
    );
    Ok(times)
}

async fn changes_of_language_leave_nothing(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/growth.html").await?;
    let times = repeat(widget, "host.lang = turn % 2 ? 'en' : 'zh-CN';", 1200).await?;
    widget.find(".widget[lang=en]").await?;
    stays_fast(&times)
}

async fn changes_of_tab_leave_nothing(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/growth.html").await?;
    let next = "const tabs = root.querySelectorAll('[role=tab]');
                tabs[turn % tabs.length].click();";
    repeat(widget, next, 1000).await.map(drop)
}

/// Types 120k and other things, some of which are refused.
const TYPE: &str = "const texts = ['1', '12', '120', '120k', '120kk', '120k', '98765', '9876', ''];
    const field = root.querySelector('#gmv');
    field.value = texts[turn % texts.length];
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));";

async fn keystrokes_leave_nothing_and_stay_fast(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/growth.html").await?;
    let times = repeat(widget, TYPE, 10_000).await?;
    stays_fast(&times)
}

/// The last may take two and a half times as long as the first, and a millisecond, on a
/// machine that has other work meanwhile; what used to be left behind made a keystroke
/// four times as long after a thousand.
fn stays_fast(times: &[u64]) -> Outcome {
    let first = middle(&times[..100]);
    let last = middle(&times[times.len() - 100..]);
    check!(
        last <= first * 5 / 2 + 1000,
        "the last actions take {last} µs, the first took {first} µs"
    );
    Ok(())
}

/// The median of what was measured by tens: a browser's clock may be coarse.
fn middle(times: &[u64]) -> u64 {
    let mut tens: Vec<u64> = times.chunks(10).map(|ten| ten.iter().sum()).collect();
    tens.sort_unstable();
    tens[tens.len() / 2] / 10
}

/// Rows of the sites come and go one by one, in the lists that keep those which stay.
async fn rows_that_go_leave_nothing(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/growth.html").await?;
    let toggle = "root.querySelector('#site-FR').click();";
    repeat(widget, toggle, 1000).await.map(drop)
}
