//! Nothing on the page moves while the widget comes, with the snippet of the README.

use super::widget::wait_complete;
use super::{Context, Test, test};
use crate::check;
use crate::engine::Engine;
use crate::failure::Outcome;

pub(super) fn tests() -> Vec<Test> {
    // Only Chromium measures it.
    let measured = |test: Test| test.only(&[Engine::Chromium]);
    vec![
        measured(test!(on_a_phone)),
        measured(test!(on_a_desktop)),
        measured(test!(on_a_tall_screen)),
    ]
}

/// In thousandths; above 100 a page is called unsteady.
const MOST: u32 = 20;

const SHIFTS: &str = "return new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) sum += value;
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => done(Math.ceil(sum * 1000)), 700);
    })";

async fn on_a_phone(cx: &Context<'_>) -> Outcome {
    check_steady(cx, 390, 844).await
}

async fn on_a_desktop(cx: &Context<'_>) -> Outcome {
    check_steady(cx, 1280, 800).await
}

async fn on_a_tall_screen(cx: &Context<'_>) -> Outcome {
    check_steady(cx, 1440, 1600).await
}

async fn check_steady(cx: &Context<'_>, width: u32, height: u32) -> Outcome {
    cx.page.resize(width, height).await?;
    for path in ["/test/late.html", "/test/late-small-root.html"] {
        cx.open(path).await?;
        wait_complete(cx.page.widget(0)).await?;
        let sum: u32 = cx.page.js(SHIFTS, []).await?;
        check!(
            sum <= MOST,
            "{path} shifts by {sum} thousandths at {width} × {height}"
        );
    }
    Ok(())
}
