# Interface text of the portal, in English. Another language is another file beside this one.
# Plain words, short sentences, no exclamation marks. Learners are learners; the place is a learning centre.

language-name = English
product = Journeywork
skip = Go to the text
close = Close
loading = One moment.
go-on = Go on
go-home = Go to the start page
try-again = Try again
print = Print
show-details = Show details
save-to-file = Save to file
saving = Saving
saved = Saved
not-saved = Not saved yet
saved-nowhere = Not kept on this computer
comma = { ", " }
of = { $done } of { $all }
minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
level = Level { $level }
back-to-course = Back to the course

## The bar
bar-name = Main pages
bar-courses = Courses
bar-record = My record
bar-settings = Settings

## Home
home-title = Start
home-empty-title = No saved work here
home-empty-text = You can start a course now. If you have a record file from another computer, open it first.
home-find = Find a course
home-open-file = Open a record file
home-my-courses = My courses
home-all-done = You have done every lesson of this course.

## Catalogue
catalogue-title = Find a course
catalogue-found = { $count ->
    [0] No trade
    [one] { $count } trade
   *[other] { $count } trades
}
catalogue-no-course = No course yet
catalogue-more = Show more
catalogue-none = No trade fits this choice.
catalogue-all = Show all trades
staff-title = Courses for staff
staff-link = Courses for staff stand on a page of their own.
filter-title = Part of the title
filter-sector = Kind of work
filter-language = Language of the course
filter-any = Any
filter-level = Level { $level } · { $count }
filter-written = With a course · { $count }
hours-short = about { $hours } h

## A trade without a course
trade-no-course = There is no course for this trade here yet. These are its facts.
trade-no-facts = Its hours, dangers and tools cannot be shown: a file of this portal is missing or damaged. Please tell your teacher.
fact-sector = Kind of work
fact-level = Level
fact-isco = Occupation code (ISCO-08)
fact-hours = Planned hours
fact-screen = At this screen
fact-hazards = Dangers in this trade
fact-tools = What you need
fact-before = Do this first
fact-exam = Exam
hours-planned = { $theory } h with a teacher, { $workshop } h in the workshop
hours-screen = about { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
} at this screen
minutes-screen = about { $minutes } minutes at this screen
exam-facts = { $items } questions in { $minutes } minutes. You need { $needed } right answers and every safety answer.

## Course
course-start = Start
course-able = What you will be able to do
course-facts = About this course
course-sources = What this course relies on
grade-outline = Outline: only a few lessons are written. It gives no certificate.
grade-standard = Standard: every lesson is there.
grade-full = Full: every lesson is there at full length.
reviewed-no = Not yet checked by a tradesperson. Your instructor decides what applies in your workshop.
reviewed-no-marks = Not yet checked by a specialist. Take from it what helps you.
reviewed-by = Checked by { $name }, { $role }, on { $date }.
under18-supervised = Under 18: only with a competent person beside you.
under18-no = Not for people under 18.
state-empty = Not begun
state-half = Begun
state-full = Done
state-locked = Closed
lock-safety = The other modules open when you have passed the check of “{ $module }”.
lock-needs = Do this first: { $names }.
teacher-open = For the teacher: open this module
teacher-open-button = Open it
teacher-name = Your name. It is written into the learner's record.
lesson-planned = This lesson is planned. It is not written yet.
translation-source = Not all of this is translated yet. The rest is in { $language }.
translation-machine = A machine translated this. No person has read the translation yet.
translation-outdated = The original was changed after this was translated.
course-in-language = This course is not in { $language } yet. You read it in { $shown }.
exam-in-language = The exam is in { $language }.
course-closed = A teacher opens this course. Please ask yours.
teacher-open-course = For the teacher: open this course
consent-title = This course is for you
consent-text = Nothing here is marked. What you write is never kept. May this computer keep which lessons you opened and finished? Then you find your place again.
consent-yes = Yes, keep my place
consent-no = No, keep nothing
consent-none = Nothing of this course is kept on this computer.
consent-kept = Kept of this course: which lessons you opened and finished. Nothing else. It stays on this computer unless you choose to take it along.
consent-stop = Delete this and keep nothing more
may-stop = You can stop here at any time. You can talk to someone you trust.

## Lesson
lesson-list = Lessons
lesson-words = Words of this lesson
lesson-sources = Sources
lesson-source-number = Source { $number }
lesson-not-translated = This part is not translated yet.
lesson-done = This lesson is done.
lesson-read = I have read this lesson
lesson-open = { $open ->
    [one] { $open } question is still open.
   *[other] { $open } questions are still open.
}
pager-name = Before and after
table-name = Table
figure-described = The picture in words
figure-spoken = The words in this
callout-warning = WARNING
callout-caution = Care
callout-tip = Tip
callout-note = Note
callout-important = Remember
callout-example = Example
callout-workshop = Workshop

## Questions
item-check = Check
item-try-again = Try again
item-show-why = Show why
item-right = Right
item-not-yet = Not yet
item-also-right = This belongs to the answer
item-right-answer = Answer:
item-hint = Give me a hint
item-critical = Safety question
item-choose = Choose
item-blank = Gap { $number }
item-order-up = Move up: { $step }
item-order-down = Move down: { $step }
item-order-moved = Now at place { $place }
item-order-keep = The order is right as it stands
item-hotspot-how = Click the place in the picture, or choose it in the list.
item-reflect-kept-nowhere = What you write here is for you. It is not kept.
item-broken = This question cannot be shown. Please tell your teacher.

## Check of a module
check-title = Check of this module
check-intro = { $count } questions. { $needed } right answers pass. You see what was right after the last one. You can repeat it as often as you like.
check-start = Start
check-answered = { $done } of { $all } answered
check-finish = I am done
check-passed = Passed
check-opens = Opens the other modules
check-done-passed = { $right } of { $all } right. You have passed.
check-done-not-yet = { $right } of { $all } right. Read again what was not right yet, then try again.

## Summary, glossary, workshop
summary-title = What I have done
summary-empty = Nothing is done in this course yet.
summary-lessons = Lessons done
summary-questions = Questions
summary-right = { $answered } answered, { $right } right, { $first } of them at the first try
summary-time = Time at work
summary-check = Check: { $right } of { $all }
glossary-title = Words of the trade
glossary-empty = This course has no list of words.
workshop-title = Workshop tasks
workshop-intro = You do these tasks by hand. Your instructor looks for these things and signs them.
workshop-must = (must be met)

## Settings
settings-title = Settings
settings-size = Size of text
settings-theme = Colours
settings-language = Language
settings-kept = These choices stay on this computer.
size-normal = Normal
size-large = Large
size-larger = Larger
theme-auto = As this computer is set
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast

## What is on this computer
record-title = What is on this computer
record-empty = Nothing is stored here yet.
record-state = Your work
record-kept = is kept on this computer
record-not-kept = is not kept on this computer
record-steps = Steps stored
record-elsewhere = Only on this computer
record-not-out = { $count ->
    [0] nothing
    [one] { $count } step
   *[other] { $count } steps
}
record-out = Saved to a file
record-last-out = last on { $date }
record-never-out = never
record-terminal = This computer
record-sessions = { $count } sessions seen here, the one before on { $date }
record-first-session = { $count ->
    [one] first session seen here
   *[other] { $count } sessions seen here
}
record-space = The browser uses { $used } MB here and may use { $allowed } MB.
export-title = Take it along
export-text = The file holds your work. Take it along when you move to another computer.
consent-take = Also take along which lessons of “{ $course }” you opened and finished
export-ask = Look into the download folder. Is the file there?
export-yes = Yes, it is there
export-no = No
export-good = Good. Keep the file until it is open on the other computer.
export-blocked = This computer may not allow downloads. Please tell your teacher. Your work is still here.
export-failed = The file could not be made. Please tell your teacher. Your work is still here.
import-title = Open a record file
import-text = A file adds to what is here. It never replaces anything.
import-choose = Choose a file that ends in .jwr
import-offer = { $new } new, { $known } known, { $lost } lost.
import-same = This is your record.
import-adopt = The record in this file becomes the record here.
import-second = This file is the record of another learner. It is stored here and kept apart from yours.
import-damaged = Something in this file was changed or damaged on the way. Use another copy if you have one.
import-add = Add it
import-leave = Leave it
import-done = Done: { $new } new, { $known } known, { $lost } lost.
import-not-a-record = This is no record file. Choose a file that ends in .jwr.
import-newer = A newer program wrote this file. Ask your teacher for the newer portal.
import-sealed = This file is sealed. This portal cannot open it.
import-unreadable = This file cannot be read. Nothing was changed here. Try the file again, or another copy of it.
check-store-title = Does this browser keep things?
check-store-text = For the teacher: write a mark, close the browser, open this page again. If the mark is found, work stays here.
check-store-button = Write a mark
check-mark-written = The mark is written. Close the browser and open this page again.
check-mark-found = A mark of { $date } was found. This browser keeps things.

## When something is wrong
unsaved-title = Your last answer is not saved yet.
nowhere-title = Your work will not be kept.
store-refused = This browser does not let the portal store anything. Please tell your teacher. Save your work to a file before you leave.
store-full = The disk of this computer is full. Please call your teacher. Your answers stay on the screen. Save to a file before you close this page.
store-newer = A newer portal has stored work here. Please open the newer portal.
store-failed = The browser could not store it. Please tell your teacher. Your answers stay on the screen.
read-only = The portal is open in another tab. This tab only shows. Close the other one to go on here.
emptied = There was saved work on this computer before. Now there is none. If you have a record file, open it.
set-aside = { $good } steps are here and count. { $bad } could not be read and were set aside.
missing-title = This is not here
missing-text = There is no such course or lesson in this portal.
damaged-title = This course cannot be opened
damaged-text = A file of the course is damaged. Your record is not touched. Please tell your teacher.
incomplete-title = This page cannot be opened
incomplete-text = A file of the portal is missing here. Your record is not touched. Please tell your teacher.
unknown-title = This page does not exist
unknown-text = The address may have been cut short.

## Kinds of work
sector-construction = Building
sector-metal = Metal
sector-wood = Wood
sector-textile-leather = Textiles and leather
sector-food = Food
sector-agriculture-animals = Farming, animals and forest
sector-vehicles-logistics = Vehicles and transport
sector-electrical-electronics = Electrical work and electronics
sector-ict-digital = Computers
sector-printing-packaging = Printing and packaging
sector-hospitality-personal-services = Hotels, cleaning, hair and care
sector-office-business = Office and business
sector-arts-crafts = Arts and crafts
sector-green-jobs = Green jobs
sector-life-skills-staff = Life skills

## Hazards
hazard-uv-radiation = UV radiation
hazard-allergy = allergy
hazard-animal-kicks-and-bites = animal kicks and bites
hazard-arc-flash = arc flash
hazard-asbestos-dust = asbestos dust
hazard-awkward-postures = awkward postures
hazard-battery-acid = battery acid
hazard-battery-fire = battery fire
hazard-biological-agents = biological agents
hazard-blood-contact = blood contact
hazard-broken-glass = broken glass
hazard-buried-services = buried services
hazard-burns = burns
hazard-carbon-monoxide = carbon monoxide
hazard-chemical-burns = chemical burns
hazard-cold = cold
hazard-confined-space = confined space
hazard-crushing = crushing
hazard-cuts = cuts
hazard-cutting-fluid = cutting fluid
hazard-data-loss = data loss
hazard-debt = debt
hazard-drowning = drowning
hazard-dust = dust
hazard-dust-explosion = dust explosion
hazard-electric-shock = electric shock
hazard-emotional-distress = emotional distress
hazard-eye-injury = eye injury
hazard-eye-strain = eye strain
hazard-falling-objects = falling objects
hazard-falls-from-height = falls from height
hazard-fire = fire
hazard-flour-dust = flour dust
hazard-flying-particles = flying particles
hazard-food-allergens = food allergens
hazard-fraud = fraud
hazard-group-conflict = group conflict
hazard-heat-stress = heat stress
hazard-high-pressure-water = high-pressure water
hazard-hot-surfaces = hot surfaces
hazard-hot-water-and-steam = hot water and steam
hazard-hydraulic-injection = hydraulic injection
hazard-infection = infection
hazard-isocyanates = isocyanates
hazard-kickback = kickback
hazard-laser-light = laser light
hazard-lead-exposure = lead exposure
hazard-loss-of-confidentiality = loss of confidentiality
hazard-manual-handling = manual handling
hazard-metal-fumes = metal fumes
hazard-mould-spores = mould spores
hazard-moving-parts = moving parts
hazard-needle-puncture = needle puncture
hazard-noise = noise
hazard-overexertion = overexertion
hazard-overturning = overturning
hazard-oxygen-deficiency = oxygen deficiency
hazard-painful-memories = painful memories
hazard-pesticides = pesticides
hazard-pinch-points = pinch points
hazard-plastic-fumes = plastic fumes
hazard-pressure-release = pressure release
hazard-puncture-injury = puncture injury
hazard-refrigerants = refrigerants
hazard-repetitive-strain = repetitive strain
hazard-secondary-trauma = secondary trauma
hazard-sedentary-work = sedentary work
hazard-sharp-edges = sharp edges
hazard-silica-dust = silica dust
hazard-skin-irritation = skin irritation
hazard-slips-and-trips = slips and trips
hazard-soldering-fumes = soldering fumes
hazard-solvent-vapour = solvent vapour
hazard-stings = stings
hazard-stored-energy = stored energy
hazard-stress = stress
hazard-sun-exposure = sun exposure
hazard-toxic-gases = toxic gases
hazard-trench-collapse = trench collapse
hazard-vehicle-movement = vehicle movement
hazard-verbal-aggression = verbal aggression
hazard-vibration = vibration
hazard-voice-strain = voice strain
hazard-weather-exposure = weather exposure
hazard-welding-fumes = welding fumes
hazard-wood-dust = wood dust
hazard-zoonoses = zoonoses
