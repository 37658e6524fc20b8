//! Exam, blueprint and workshop tasks, `JW04nn`.

use super::folder_of_rules;

folder_of_rules! {
    jw0401_exam_has_a_blueprint,
    jw0402_blueprint_can_be_read,
    jw0403_blueprint_adds_up,
    jw0404_kind_is_fit_for_exams,
    jw0405_pool_is_not_practice,
    jw0406_pool_links_nowhere,
    jw0407_picture_name_tells_nothing,
    jw0408_exam_hotspot_has_three_regions,
    jw0409_task_has_criteria,
    jw0410_criterion_is_not_ticked,
}
