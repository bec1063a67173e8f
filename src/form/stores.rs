//! What is answered about the stores, and what follows from it for other answers.

use super::Answers;
use crate::seller::{Category, Field, Goods, Set, Site, Standing, Store};

impl Answers {
    /// Changes what is known of the store of `site`.
    pub fn edit_store(&mut self, site: Site, edit: impl FnOnce(&mut Store)) {
        let stores = &mut self.particulars.stores;
        let mut store = stores.get(site);
        edit(&mut store);
        *stores = stores.with(site, store);
    }

    /// Makes the other chosen stores like that of `site`; who is responsible for
    /// product safety is another question.
    pub fn copy_store(&mut self, site: Site) {
        let like = self.particulars.stores.get(site);
        for other in self.sites.iter() {
            self.edit_store(other, |store| {
                store.stage = like.stage;
                store.vat = like.vat;
                store.epr = like.epr;
            });
        }
    }

    /// Whether the chosen EU sites have a responsible person.
    pub fn responsible_in_eu(&self) -> Standing {
        self.particulars.stores.responsible_in_eu(self.sites)
    }

    /// Says whether the EU sites have a responsible person, who is the same for all.
    pub fn set_responsible_in_eu(&mut self, standing: Standing) {
        let stores = self.particulars.stores;
        self.particulars.stores = stores.with_responsible_in_eu(standing);
    }

    /// Says what is sold. The category follows, as long as nobody says otherwise
    /// afterwards.
    pub fn set_goods(&mut self, goods: Set<Goods>) {
        self.particulars.goods = goods;
        self.conditions.category = if goods.iter().any(Goods::is_complex) {
            Category::Complex
        } else {
            Category::General
        };
        self.confirm(Field::Category);
    }
}

#[cfg(test)]
mod tests {
    use super::{Answers, Category, Field, Goods, Set, Site, Standing};
    use crate::calendar::Month;
    use crate::rate_card::RateCard;
    use crate::seller::Stage;

    fn answers() -> Answers {
        let card = RateCard::sample();
        let start = Month::new(2027, 1).expect("a month");
        Answers::new(&card, &card.defaults(start))
    }

    #[test]
    fn the_category_follows_the_goods_until_it_is_changed() {
        let mut answers = answers();
        assert!(answers.assumed.contains(Field::Category));
        let goods = Set::EMPTY.with(Goods::Toys).with(Goods::AutoParts);
        answers.set_goods(goods);
        assert_eq!(answers.conditions.category, Category::Complex);
        assert!(!answers.assumed.contains(Field::Category));
        answers.set_goods(goods.without(Goods::AutoParts));
        assert_eq!(answers.conditions.category, Category::General);
        answers.conditions.category = Category::Complex;
        assert_eq!(answers.inputs().conditions.category, Category::Complex);
    }

    #[test]
    fn one_responsible_person_is_that_of_all_eu_sites() {
        let mut answers = answers();
        answers.set_responsible_in_eu(Standing::Held);
        // A site that is chosen later has it too; the United Kingdom has not.
        answers.toggle_site(Site::Fr);
        answers.toggle_site(Site::Uk);
        answers.toggle_site(Site::De);
        assert_eq!(answers.responsible_in_eu(), Standing::Held);
        let stores = &answers.particulars.stores;
        assert_eq!(stores.get(Site::Uk).product_safety, Standing::Unknown);
        answers.set_responsible_in_eu(Standing::Missing);
        assert_eq!(answers.responsible_in_eu(), Standing::Missing);
    }

    #[test]
    fn stores_are_made_alike_where_they_are_chosen() {
        let mut answers = answers();
        answers.toggle_site(Site::Uk);
        answers.edit_store(Site::De, |store| {
            store.stage = Stage::New;
            store.vat = Standing::Missing;
            store.product_safety = Standing::Held;
        });
        answers.copy_store(Site::De);
        let stores = &answers.particulars.stores;
        let uk = stores.get(Site::Uk);
        assert_eq!((uk.stage, uk.vat), (Stage::New, Standing::Missing));
        assert_eq!(uk.product_safety, Standing::Unknown);
        assert_eq!(stores.get(Site::Fr).stage, Stage::Live);
    }
}
