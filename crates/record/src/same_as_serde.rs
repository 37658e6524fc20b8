//! Test: each type is read and written as `serde` would, which is derived for this alone.

use assess::{CourseId, ItemId, LessonId, Letter, ModuleId, Response, Verdict};
use json::{FromJson, ToJson, fuzz};

use crate::body::{Body, Context, ItemAnswered};
use crate::event::{EventId, Head};
use crate::export::{Header, Seal};
use crate::id::{DeviceId, LearnerId, RunId};

fn same<T>(data: &T)
where
    T: FromJson
        + ToJson
        + serde::Serialize
        + serde::de::DeserializeOwned
        + PartialEq
        + core::fmt::Debug,
{
    let value = data.to_json();
    assert_eq!(value, serde_json::to_value(data).unwrap());
    assert_eq!(T::from_json(&value).as_ref(), Ok(data));
    for value in fuzz::neighbours(&value) {
        let theirs = serde_json::from_value::<T>(value.clone()).ok();
        assert_eq!(T::from_json(&value).ok(), theirs, "{value}");
    }
}

fn head() -> Head {
    Head { device: DeviceId::from_bytes([1; 8]), seq: 7, id: EventId([2; 32]) }
}

fn bodies() -> Vec<Body> {
    let course = || CourseId::parse("hand-tools").unwrap();
    let lesson = || LessonId::parse("planes").unwrap();
    let item = || ItemId::parse("sole").unwrap();
    let module = || ModuleId::parse("safety").unwrap();
    vec![
        Body::ProfileSet { label: "seat 4".to_owned() },
        Body::CourseStarted { course: course(), edition: "00".to_owned() },
        Body::LessonOpened { course: course(), lesson: lesson() },
        Body::LessonPlace { course: course(), lesson: lesson(), block: 3 },
        Body::LessonCompleted { course: course(), lesson: lesson() },
        Body::ItemAnswered(ItemAnswered {
            course: course(),
            item: item(),
            edition: "00-11".to_owned(),
            lang: "en".to_owned(),
            context: Context::Check,
            attempt: 1,
            response: Response::Single(Letter::at(1).unwrap()),
            outcome: Verdict::NotYet,
            ms: 4200,
        }),
        Body::HintShown { course: course(), item: item(), attempt: 1, hint: 0 },
        Body::AnswerShown { course: course(), item: item(), attempt: 1 },
        Body::ModuleCheckStarted { course: course(), module: module(), items: vec![item()] },
        Body::ModuleCheckDone { course: course(), module: module(), right: 4, items: 5 },
        Body::ModuleOpened { course: course(), module: module(), by: "M. K.".to_owned() },
        Body::CourseOpened { course: course(), by: "M. K.".to_owned() },
        Body::ConsentGiven { course: course() },
        Body::Exported { heads: vec![head()] },
        Body::Imported { heads: Vec::new() },
        Body::ClockNoted { before: -1, now: 1_767_600_000_000 },
        Body::Unknown,
    ]
}

#[test]
fn bodies_are_those_of_serde() {
    bodies().iter().for_each(same);
}

#[test]
fn contexts_are_those_of_serde() {
    [Context::Lesson, Context::Check, Context::Review, Context::Mock].iter().for_each(same);
}

#[test]
fn ids_are_those_of_serde() {
    same(&LearnerId::from_bytes([0xab; 16]));
    same(&DeviceId::from_bytes([0xab; 8]));
    same(&RunId::from_bytes([0xab; 8]));
    same(&EventId([0xab; 32]));
}

#[test]
fn headers_are_those_of_serde() {
    let seals = [Seal::None, Seal::Pin, Seal::Age, Seal::Other("wax".to_owned())];
    for seal in seals {
        let learner = LearnerId::from_bytes([3; 16]);
        same(&Header { v: 1, learner, events: 12, heads: vec![head()], seal, created: -5 });
    }
}
