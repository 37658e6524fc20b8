//! The index of practice items in a pack. A course of full size has hundreds of them, so they are written as rows
//! below their lessons: `{"lesson": [["item", "edition", "objective", "level"], …]}`. Behind the level follow stakes,
//! whether the item can be marked, and the id that it had before; what is usual is left out at the end of a row.

use std::collections::BTreeMap;
use std::ops::Deref;

use assess::{ItemId, LessonId};
use json::{Fault, FromJson, Key, Value};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::PackItem;

/// Practice items by id.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PackItems(BTreeMap<ItemId, PackItem>);

impl Deref for PackItems {
    type Target = BTreeMap<ItemId, PackItem>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<BTreeMap<ItemId, PackItem>> for PackItems {
    fn from(items: BTreeMap<ItemId, PackItem>) -> Self {
        Self(items)
    }
}

impl<'a> IntoIterator for &'a PackItems {
    type Item = (&'a ItemId, &'a PackItem);
    type IntoIter = std::collections::btree_map::Iter<'a, ItemId, PackItem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl FromJson for PackItems {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        let mut items = BTreeMap::new();
        for (lesson, rows) in json::members(value)? {
            let lesson = LessonId::from_key(lesson)?;
            for row in json::list(rows)? {
                let (id, item) = read(&lesson, json::list(row)?)?;
                items.insert(id, item);
            }
        }
        Ok(Self(items))
    }
}

fn read(lesson: &LessonId, row: &[Value]) -> Result<(ItemId, PackItem), Fault> {
    let [id, edition, objective, level, rest @ ..] = row else {
        return Err(Fault::not("an item, its edition, objective and level"));
    };
    let item = PackItem {
        lesson: lesson.clone(),
        edition: FromJson::from_json(edition)?,
        objective: FromJson::from_json(objective)?,
        level: FromJson::from_json(level)?,
        stakes: usual(rest.first())?,
        markable: usual(rest.get(1))?,
        was: usual(rest.get(2))?,
    };
    Ok((FromJson::from_json(id)?, item))
}

fn usual<T: FromJson + Default>(value: Option<&Value>) -> Result<T, Fault> {
    value.map_or_else(|| Ok(T::default()), T::from_json)
}

impl Serialize for PackItems {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut lessons: BTreeMap<&LessonId, Vec<Row<'_>>> = BTreeMap::new();
        for (id, item) in &self.0 {
            lessons.entry(&item.lesson).or_default().push(Row(id, item));
        }
        lessons.serialize(serializer)
    }
}

struct Row<'a>(&'a ItemId, &'a PackItem);

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(id, item) = self;
        let head = (id, &item.edition, &item.objective, item.level);
        match (&item.was, item.markable, item.stakes) {
            (None, markable, stakes) if markable == <_>::default() && stakes == <_>::default() => {
                head.serialize(serializer)
            }
            (None, markable, stakes) if markable == <_>::default() => {
                (head.0, head.1, head.2, head.3, stakes).serialize(serializer)
            }
            (None, markable, stakes) => {
                (head.0, head.1, head.2, head.3, stakes, markable).serialize(serializer)
            }
            (was, markable, stakes) => {
                (head.0, head.1, head.2, head.3, stakes, markable, was).serialize(serializer)
            }
        }
    }
}

impl<'de> Deserialize<'de> for PackItems {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Self::from_json(&value).map_err(|fault| D::Error::custom(fault.to_string()))
    }
}
