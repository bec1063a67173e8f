//! Numbers, money and dates by the browser's `Intl`, from exact decimal strings.
//!
//! `Intl.NumberFormat` takes a decimal *string* and formats it exactly; a number
//! would be a float. Engines too old for that convert the string themselves,
//! which is still exact below 15 digits.

use core::cell::RefCell;

use js_sys::{Array, Date as JsDate, Function, Intl, Object, Reflect};
use time::Date;
use wasm_bindgen::JsValue;

use super::options::options;
use crate::calendar::Month;
use crate::money::{Amount, Currency, Percent};
use crate::text::Lang;
use crate::text::format::Format;

/// Formats for one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Locale(pub(crate) Lang);

/// What distinguishes one formatter of the browser from another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Money(Currency),
    WholeMoney(Currency),
    ShortMoney(Currency),
    Percent,
    Number,
    Day,
    Month,
    MonthName,
}

thread_local! {
    // Creating a formatter costs far more than using it.
    static FORMATTERS: RefCell<Vec<(Locale, Style, Function)>> = const { RefCell::new(Vec::new()) };
}

impl Locale {
    /// Money without decimals, for summaries.
    pub(crate) fn whole_money(self, amount: Amount, currency: Currency) -> String {
        self.apply(Style::WholeMoney(currency), &amount.to_string().into())
    }

    /// Money without decimals and with a sign, for effects.
    pub(crate) fn signed_money(self, amount: Amount, currency: Currency) -> String {
        let sign = match amount.minor() {
            0 => return "±0".into(),
            1.. => '+',
            _ => '−',
        };
        let size = if amount.minor() < 0 { -amount } else { amount };
        format!("{sign}{}", self.whole_money(size, currency))
    }

    /// Money in large units (`¥120万`, `¥1.2M`), where all its digits have no room.
    pub(crate) fn short_money(self, amount: Amount, currency: Currency) -> String {
        self.apply(Style::ShortMoney(currency), &amount.to_string().into())
    }

    /// A month without its year.
    pub(crate) fn month_name(self, month: Month) -> String {
        self.date_with(Style::MonthName, month.first_day())
    }

    fn apply(self, style: Style, value: &JsValue) -> String {
        let formatted = self.formatter(style).call1(&JsValue::UNDEFINED, value);
        formatted
            .ok()
            .and_then(|text| text.as_string())
            .unwrap_or_default()
    }

    fn formatter(self, style: Style) -> Function {
        FORMATTERS.with_borrow_mut(|known| {
            let same = |entry: &&(Self, Style, Function)| entry.0 == self && entry.1 == style;
            if let Some((_, _, formatter)) = known.iter().find(same) {
                return formatter.clone();
            }
            let formatter = self.create(style);
            known.push((self, style, formatter.clone()));
            formatter
        })
    }

    fn create(self, style: Style) -> Function {
        let locales = Array::of1(&self.0.pick("zh-CN", "en-GB").into());
        let options: Object = options();
        let set = |key: &str, value: JsValue| {
            // Setting a field of a new plain object cannot fail.
            let _ = Reflect::set(&options, &key.into(), &value);
        };
        match style {
            Style::Money(currency) | Style::WholeMoney(currency) | Style::ShortMoney(currency) => {
                set("style", "currency".into());
                set("currency", currency.code().into());
                set("currencyDisplay", "narrowSymbol".into());
                let (least, most) = match style {
                    Style::WholeMoney(_) => (0, 0),
                    Style::ShortMoney(_) => (0, 2),
                    _ => (2, 2),
                };
                set("minimumFractionDigits", least.into());
                set("maximumFractionDigits", most.into());
                if matches!(style, Style::ShortMoney(_)) {
                    set("notation", "compact".into());
                }
            }
            Style::Percent | Style::Number => set("maximumFractionDigits", 2.into()),
            Style::Day | Style::Month | Style::MonthName => {
                set("timeZone", "UTC".into());
                let month = self.0.pick("long", "short");
                set("month", month.into());
                match style {
                    // Alone, a long Chinese month would be written out: 十二月.
                    Style::MonthName => set("month", "short".into()),
                    _ => set("year", "numeric".into()),
                }
                if style == Style::Day {
                    set("day", "numeric".into());
                }
            }
        }
        match style {
            Style::Day | Style::Month | Style::MonthName => {
                Intl::DateTimeFormat::new(&locales, &options).format()
            }
            _ => Intl::NumberFormat::new(&locales, &options).format(),
        }
    }

    fn date_with(self, style: Style, date: Date) -> String {
        let utc = JsDate::utc(
            f64::from(date.year()),
            f64::from(u8::from(date.month()) - 1),
        );
        let js_date = JsDate::new(&utc.into());
        js_date.set_utc_date(date.day().into());
        self.apply(style, &js_date)
    }
}

impl Format for Locale {
    fn money(&self, amount: Amount, currency: Currency) -> String {
        self.apply(Style::Money(currency), &amount.to_string().into())
    }

    fn percent(&self, percent: Percent) -> String {
        let number = self.apply(Style::Percent, &percent.to_string().into());
        // A hyphen would break off at the end of a line.
        format!("{}%", number.replace('-', "\u{2212}"))
    }

    fn number(&self, decimal: rust_decimal::Decimal) -> String {
        self.apply(Style::Number, &decimal.to_string().into())
    }

    fn date(&self, date: Date) -> String {
        self.date_with(Style::Day, date)
    }

    fn month(&self, month: Month) -> String {
        self.date_with(Style::Month, month.first_day())
    }
}
