//! The harness on its own trial page: it finds and acts as a person would, and
//! what must fail does fail, in every engine.

use thirtyfour::Key;

use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::locator::{css, label, role, text};
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(finds_as_a_person_would),
        test!(acts_with_real_events),
        test!(moves_the_focus_by_keyboard),
        test!(notices_what_cannot_be_clicked),
        test!(waits_for_what_comes_and_goes),
        test!(measures),
        test!(types_and_uploads),
        test!(goes_back_and_reloads),
    ]
}

async fn finds_as_a_person_would(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    let widget = cx.page.widget(1);
    check_eq!(
        widget
            .find(label("月均 GMV"))
            .await?
            .attribute("id")
            .await?
            .as_deref(),
        Some("gmv"),
        "by label"
    );
    check_eq!(
        widget.count(role("button", "Count")).await?,
        1,
        "visible buttons named Count"
    );
    check_eq!(
        widget.text(role("link", "4.2")).await?,
        "Clause 4.2",
        "by a part of the name"
    );
    check_eq!(
        widget.text(text("pale")).await?,
        "Too pale to read",
        "by a part of the text"
    );
    check_eq!(
        widget.count("eu-quote").await?,
        0,
        "elements of the document inside the widget"
    );
    check_eq!(
        cx.page.document().count("eu-quote").await?,
        2,
        "widgets in the document"
    );
    check_eq!(
        widget.text(css("button").nth(0)).await?,
        "Count",
        "the first button"
    );
    Ok(())
}

async fn acts_with_real_events(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    let widget = cx.page.widget(0);
    widget.click(role("button", "Count")).await?;
    widget.click(role("button", "Count")).await?;
    check_eq!(widget.text("output").await?, "2", "trusted clicks");
    widget.fill("#gmv", "12,000").await?;
    widget.fill("#gmv", "1.2 万").await?;
    check_eq!(
        widget.value("#gmv").await?,
        "1.2 万",
        "the value after filling twice"
    );
    widget.fill("#gmv", "").await?;
    check_eq!(
        widget.value("#gmv").await?,
        "",
        "the value after filling with nothing"
    );
    widget.choose(label("Term"), "12 months").await?;
    check_eq!(
        widget.value("#term").await?,
        "12 months",
        "the chosen option"
    );
    widget.click(label("Assumed")).await?;
    check!(
        widget.find("#assumed").await?.is_checked().await?,
        "the box is not checked"
    );
    widget.click(role("button", "Far below")).await?;
    check_eq!(
        widget.text("output").await?,
        "reached",
        "a click out of view"
    );
    check_eq!(
        cx.page.widget(1).text("output").await?,
        "0",
        "the other widget"
    );
    Ok(())
}

async fn moves_the_focus_by_keyboard(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    let widget = cx.page.widget(0);
    widget.click("#gmv").await?;
    cx.page.type_text("42").await?;
    check_eq!(
        widget.value("#gmv").await?,
        "42",
        "typed where the focus is"
    );
    cx.page.press(Key::Tab).await?;
    check_eq!(widget.focused().await?, "button#count Count", "after Tab");
    cx.page.press(Key::Enter).await?;
    check_eq!(widget.text("output").await?, "1", "after Enter");
    cx.page.chord(Key::Shift, Key::Tab).await?;
    check_eq!(
        widget.focused().await?,
        "input#gmv 月均 GMV",
        "after Shift and Tab"
    );
    Ok(())
}

async fn notices_what_cannot_be_clicked(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    let widget = cx.page.widget(0);
    for (name, reason) in [("Covered", "covered by <i"), ("Disabled", "disabled")] {
        let button = widget.find(role("button", name)).await?;
        expect_failure(button.click().await, reason)?;
    }
    let button = widget.find(role("button", "Count")).await?;
    cx.page.js::<()>("document.body.append(Object.assign(document.createElement('div'), { id: 'cover', style: 'top: 0; height: auto' }))", []).await?;
    expect_failure(button.click().await, "covered by <div id=\"cover\"")?;
    check_eq!(widget.text("output").await?, "0", "clicks that arrived");
    Ok(())
}

fn expect_failure(outcome: Outcome, reason: &str) -> Outcome {
    match outcome {
        Ok(()) => Err(format!("should have failed: {reason}").into()),
        Err(failure) => {
            let message = failure.to_string();
            check!(
                message.contains(reason),
                "another reason than “{reason}”: {message}"
            );
            Ok(())
        }
    }
}

async fn waits_for_what_comes_and_goes(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    let widget = cx.page.widget(0);
    widget.wait_gone("#new").await?;
    widget.click("#late").await?;
    widget.wait_text("#new", "Now here").await?;
    cx.page
        .wait_until("the page is scrolled", async || {
            cx.page
                .js::<bool>("scrollBy(0, 10); return scrollY > 50", [])
                .await
        })
        .await
}

async fn measures(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    let bounds = cx.page.widget(0).find("#ruler").await?.bounds().await?;
    check_eq!((bounds.width, bounds.height), (120, 30), "the size");
    check_eq!(bounds.right - bounds.left, 120, "the sides");
    check_eq!(bounds.bottom - bounds.top, 30, "the edges");
    Ok(())
}

async fn types_and_uploads(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html").await?;
    let widget = cx.page.widget(0);
    let field = widget.find("#gmv").await?;
    field.type_text("12").await?;
    field.type_text("000 元").await?;
    check_eq!(field.value().await?, "12000 元", "typed in two parts");
    let file = cx.downloads.join("sample.csv");
    std::fs::write(&file, "a,b")?;
    widget.find("#file").await?.upload(&file).await?;
    widget.wait_text("output", "sample.csv 3").await
}

async fn goes_back_and_reloads(cx: &Context<'_>) -> Outcome {
    cx.open("/trial.html#one").await?;
    cx.open("/test/en.html").await?;
    cx.page.back().await?;
    check!(
        cx.page.url().await?.ends_with("/trial.html#one"),
        "another page"
    );
    cx.page.widget(0).click("#count").await?;
    cx.page.reload().await?;
    cx.page.widget(0).wait_text("output", "0").await
}
