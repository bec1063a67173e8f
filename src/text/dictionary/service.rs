//! What the provider does by itself.

use super::{KpiInfo, Part};
use crate::text::Text;

const MESSAGES: Text = Text::new("买家与卖家消息", "Buyer-Seller Messages");

pub(super) const RESPONSE_TIME: KpiInfo = KpiInfo {
    name: Text::new("消息及时回复率", "Response time"),
    symbols: "Messages answered ≤ 24 h ÷ Messages",
    formula: Text::new(
        "24 小时内回复的买家消息数 ÷ 买家消息总数",
        "Buyer messages answered within 24 hours ÷ all buyer messages",
    ),
    numerator: Part {
        what: Text::new(
            "收到后 24 小时内首次回复的买家消息；标记为无需回复的也算已回复",
            "Buyer messages first answered within 24 hours, or marked as needing no answer",
        ),
        report: MESSAGES,
        column: None,
    },
    denominator: Some(Part {
        what: Text::new(
            "考核周期内收到的买家消息",
            "Buyer messages received in the period",
        ),
        report: MESSAGES,
        column: None,
    }),
    column: None,
    window: Text::new(
        "考核周期内全部自然日，周末和节假日照算",
        "All days of the period, weekends and holidays included",
    ),
    dispute: Text::new(
        "周末照算，值班怎么排要写明；服务商对卖家的回复时限是另一回事，在服务标准中约定",
        "Weekends count, so say who is on duty; how fast the provider answers the seller is another matter, for the service level",
    ),
};

const REPORTS: Text = Text::new(
    "月报发送记录（邮件或共享盘时间戳）",
    "Record of the monthly reports (mail or time stamp of the shared folder)",
);

pub(super) const REPORT_ON_TIME: KpiInfo = KpiInfo {
    name: Text::new("月报按时率", "Reports on time"),
    symbols: "Reports on time ÷ Reports due",
    formula: Text::new(
        "按时提交的月报份数 ÷ 应提交份数",
        "Monthly reports delivered in time ÷ reports due",
    ),
    numerator: Part {
        what: Text::new(
            "在约定的月报日当天或之前提交的完整月报",
            "Complete reports delivered on or before their date in the schedule",
        ),
        report: REPORTS,
        column: None,
    },
    denominator: Some(Part {
        what: Text::new(
            "考核周期内应提交的月报",
            "Reports due for the months of the period",
        ),
        report: REPORTS,
        column: None,
    }),
    column: None,
    window: Text::new("考核周期的各个月", "The months of the period"),
    dispute: Text::new(
        "缺数据的月报不算按时；卖家未开通报告权限的，顺延到开通之后",
        "A report with figures missing is not in time; where the seller has not opened the access, the date moves until it is open",
    ),
};
