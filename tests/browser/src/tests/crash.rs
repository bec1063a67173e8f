//! A crash of the program is told, and the retry brings everything back.

use super::widget::{PRICE_OF_120K, code, open, wait_complete, wait_price};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::scope::Scope;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(is_told_and_survived),
        test!(can_happen_twice),
        test!(takes_all_widgets_along_and_back),
    ]
}

/// Makes the platform fail, as a browser at the end of its memory may.
const BREAK: &str = "const broken = {};
    for (const name of ['createElement', 'createElementNS', 'createTextNode', 'importNode']) {
      broken[name] = Document.prototype[name];
      Document.prototype[name] = () => { throw new Error('broken by the test') };
    }
    const clone = Node.prototype.cloneNode;
    Node.prototype.cloneNode = function (deep) {
      if (deep) throw new Error('broken by the test');
      return clone.call(this, deep);
    };
    window.mend = () => { Object.assign(Document.prototype, broken); Node.prototype.cloneNode = clone };";

/// Everything is mended again before the message is to be drawn: the element
/// itself needs the platform for that.
const CRASH: &str = "root.querySelector('#by-site').click(); window.mend();";

async fn crash(cx: &Context<'_>, widget: Scope<'_>) -> Outcome {
    // The message is drawn while the platform is broken, unless the first failure mends it.
    let script = BREAK.replace(
        "throw new Error('broken by the test')",
        "window.mend(); throw new Error('broken by the test')",
    );
    widget
        .js::<()>(&format!(
            "{script} try {{ {CRASH} }} finally {{ window.mend() }}"
        ))
        .await?;
    widget
        .wait_text(".status[data-state=crashed]", "Your entries are kept")
        .await?;
    check_eq!(widget.count(".widget").await?, 0, "widgets after a crash");
    check!(
        !cx.page.errors().await?.is_empty(),
        "the console says nothing"
    );
    Ok(())
}

async fn retry(widget: Scope<'_>) -> Outcome {
    widget.click(".status button").await?;
    wait_complete(widget).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    check_eq!(widget.value("#gmv").await?, "120,000", "the entry");
    check_eq!(
        widget.count(".status[data-state=ready]").await?,
        1,
        "the state"
    );
    Ok(())
}

async fn is_told_and_survived(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    let before = code(widget).await?;
    crash(cx, widget).await?;
    check_eq!(code(widget).await?, before, "the link after the crash");
    cx.check_accessible(0).await?;
    retry(widget).await?;
    widget.click("label[for=depth-2]").await?;
    wait_price(widget, "¥67,840").await
}

async fn can_happen_twice(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    for _ in 0..2 {
        crash(cx, widget).await?;
        retry(widget).await?;
    }
    Ok(())
}

async fn takes_all_widgets_along_and_back(cx: &Context<'_>) -> Outcome {
    let first = open(cx, "/test/two.html").await?;
    let second = cx.page.widget(1);
    wait_complete(second).await?;
    for widget in [first, second] {
        widget.fill("#gmv", "120k").await?;
        wait_price(widget, PRICE_OF_120K).await?;
    }
    crash(cx, first).await?;
    second.find(".status[data-state=crashed]").await?;
    retry(second).await?;
    retry(first).await
}
