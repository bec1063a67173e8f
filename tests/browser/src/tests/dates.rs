//! The dates of the contract: a timeline, and a file for calendars.

use super::widget::{like_a_phone, open, wait_fits, wait_price};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(follow_the_answers),
        test!(come_as_a_calendar),
        test!(fit_a_phone),
    ]
}

/// How many dates are listed, their days in order.
const DAYS: &str = "return [...root.querySelectorAll('#panel-kpi .dates time')]
    .map((day) => day.dateTime)";

async fn follow_the_answers(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    check_eq!(widget.count(".dates").await?, 0, "lists while hidden");
    widget.click("#tab-kpi").await?;
    widget
        .wait_text("#panel-kpi .dates", "Review of period 4")
        .await?;
    let days: Vec<String> = widget.js(DAYS).await?;
    // Five of the term, twelve reports, three for each of four periods.
    check_eq!(days.len(), 29, "dates of a year");
    check!(days.is_sorted(), "not in time: {days:?}");
    let next_month = "const now = new Date();
        const next = new Date(Date.UTC(now.getFullYear(), now.getMonth() + 1, 1));
        return next.toISOString().slice(0, 7)";
    let start: String = widget.js(next_month).await?;
    check!(
        days[1].starts_with(&start),
        "kick-off {}, start {start}",
        days[1]
    );
    // What a report is for is said once.
    let said = "return root.querySelectorAll('#panel-kpi .dates .note').length";
    check_eq!(widget.js::<usize>(said).await?, 9, "meanings");
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    widget.click("label[for=trial]").await?;
    widget
        .wait_text("#panel-kpi .dates", "End of trial")
        .await?;
    widget.click(".languages button[lang=zh-CN]").await?;
    widget.wait_text("#panel-kpi .dates", "试用期结束").await
}

async fn come_as_a_calendar(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/zh-CN.html").await?;
    widget.click("#tab-kpi").await?;
    widget.wait_text("#panel-kpi .save", "下载日历").await?;
    let read = "const link = root.querySelector('#panel-kpi .save a');
        return [link.download, decodeURIComponent(link.href.replace(/^data:text\\/calendar;charset=utf-8,/, ''))]";
    let (name, file): (String, String) = widget.js(read).await?;
    check_eq!(name, "eu-quote.ics", "the name of the file");
    check!(file.starts_with("BEGIN:VCALENDAR\r\n"), "{file}");
    check!(file.ends_with("END:VCALENDAR\r\n"), "{file}");
    check_eq!(file.matches("BEGIN:VEVENT").count(), 29, "events");
    check!(file.contains("SUMMARY:合同期满"), "{file}");
    check_eq!(file.matches("DTEND;VALUE=DATE:").count(), 29, "ends");
    // What moves no date changes no event, so that none is there twice.
    let uids = |file: &str| -> Vec<String> {
        let lines = file.lines().filter(|line| line.starts_with("UID:"));
        lines.map(str::to_owned).collect()
    };
    let before = uids(&file);
    check!(before.iter().any(|uid| uid.contains("kick_off.")), "{file}");
    widget.fill("#gmv", "60000").await?;
    wait_price(widget, "¥38,580").await?;
    let (_, file): (String, String) = widget.js(read).await?;
    check_eq!(uids(&file), before, "the names of the events");
    Ok(())
}

async fn fit_a_phone(cx: &Context<'_>) -> Outcome {
    like_a_phone(cx).await?;
    let widget = open(cx, "/test/zh-CN.html").await?;
    widget.click("#tab-kpi").await?;
    widget.wait_text("#panel-kpi .dates", "交接完成").await?;
    wait_fits(
        widget,
        "#panel-kpi",
        "#panel-kpi .dates li, #panel-kpi .save",
    )
    .await
}
