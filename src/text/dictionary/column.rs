//! How Amazon heads the columns of its reports.

use crate::text::Lang;

/// How Amazon heads a column or names a metric, by the language of the seller's
/// account. What is not known stays `None`: nobody can look for a guessed name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// In English.
    pub en: &'static str,
    /// In Chinese, where known.
    pub zh: Option<&'static str>,
    /// In German, where known.
    pub de: Option<&'static str>,
    /// In French, where known.
    pub fr: Option<&'static str>,
    /// In Italian, where known.
    pub it: Option<&'static str>,
    /// In Spanish, where known.
    pub es: Option<&'static str>,
}

impl Column {
    /// A column of which only the English name is known.
    pub(super) const fn new(en: &'static str) -> Self {
        Self {
            en,
            zh: None,
            de: None,
            fr: None,
            it: None,
            es: None,
        }
    }

    /// A column of a file whose header is English in every language.
    pub(super) const fn untranslated(en: &'static str) -> Self {
        let name = Some(en);
        Self {
            en,
            zh: name,
            de: name,
            fr: name,
            it: name,
            es: name,
        }
    }

    pub(super) const fn zh(self, name: &'static str) -> Self {
        let zh = Some(name);
        Self { zh, ..self }
    }

    pub(super) const fn de(self, name: &'static str) -> Self {
        let de = Some(name);
        Self { de, ..self }
    }

    pub(super) const fn it(self, name: &'static str) -> Self {
        let it = Some(name);
        Self { it, ..self }
    }

    pub(super) const fn es(self, name: &'static str) -> Self {
        let es = Some(name);
        Self { es, ..self }
    }

    /// For a reader of `lang`, who may have either before them.
    pub fn name(&self, lang: Lang) -> String {
        match (lang, self.zh) {
            (Lang::Zh, Some(zh)) if zh != self.en => format!("{zh}（{}）", self.en),
            _ => self.en.to_owned(),
        }
    }

    /// In every language, the BCP 47 tag first.
    pub const fn names(&self) -> [(&'static str, Option<&'static str>); 6] {
        [
            ("en", Some(self.en)),
            ("zh-CN", self.zh),
            ("de", self.de),
            ("fr", self.fr),
            ("it", self.it),
            ("es", self.es),
        ]
    }
}

pub(super) const ORDERED_PRODUCT_SALES: Column = Column::new("Ordered Product Sales")
    .zh("已订购商品销售额")
    .de("Durch bestellte Produkte erzielter Umsatz")
    .it("Vendite di prodotti ordinati")
    .es("Ventas de productos pedidos");

pub(super) const UNITS_ORDERED: Column = Column::new("Units Ordered")
    .zh("已订购商品数量")
    .de("Bestellte Einheiten")
    .it("Unità ordinate")
    .es("Unidades pedidas");

pub(super) const SESSIONS: Column = Column::new("Sessions - Total")
    .zh("会话数 - 总计")
    .de("Sitzungen – Summe");

pub(super) const PAGE_VIEWS: Column = Column::new("Page Views - Total")
    .zh("页面浏览量 - 总计")
    .de("Seitenaufrufe – Summe");

pub(super) const SPEND: Column = Column::new("Spend").zh("花费").de("Ausgaben").es("Gasto");

/// Seven days for Sponsored Products, fourteen for the others.
pub(super) const AD_SALES: Column = Column::new("7 Day Total Sales / 14 Day Total Sales")
    .zh("7天总销售额 / 14天总销售额")
    .de("7 Tage, Umsatz gesamt")
    .es("Ventas totales de 7 días");

pub(super) const IMPRESSIONS: Column = Column::new("Impressions")
    .zh("展示量")
    .de("Impressionen")
    .es("Impresiones");

pub(super) const CLICKS: Column = Column::new("Clicks").zh("点击量").de("Klicks").es("Clics");
