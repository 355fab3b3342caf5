"""What is kept of a workshop: attendance, evaluation, the record, the certificate."""

import datetime as dt

import pytest

from semai.catalogue import catalogue
from semai.guides.committee import committee_pack
from semai.guides.spelled import day_in_words
from semai.model.running_order import running_order

# Attendance ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("people", "sheets", "last"), [(1, 1, 1), (20, 1, 20), (21, 2, 21), (120, 6, 120)])
def test_the_attendance_list_has_a_row_for_each_expected_participant(world, people, sheets, last):
    it = world()
    it.event["participants"] = people

    attendance = committee_pack(*it.order()).attendance

    assert len(attendance) == sheets
    assert [n for sheet in attendance for n in sheet.numbers] == list(range(1, last + 1))
    assert [bool(sheet.signatures) for sheet in attendance] == [False] * (sheets - 1) + [True]


def test_a_workshop_without_an_event_has_room_for_the_most_it_is_made_for(world):
    it = world()
    it.event = None

    attendance = committee_pack(*it.order()).attendance

    assert attendance[-1].numbers[-1] == 30
    assert [field.text for field in attendance[0].fields] == ["", "", "", ""]


def test_there_is_a_list_for_each_day_and_the_last_sheet_of_each_is_signed(small):
    attendance = committee_pack(small, running_order(small, small.events["wednesday-in-millbrook"])).attendance

    assert [sheet.fields[1].text for sheet in attendance] == ["Wednesday 8 April 2026", "Thursday 9 April 2026"]
    assert all(sheet.signatures for sheet in attendance)


def test_the_staff_number_is_asked_only_where_the_organisation_asks_for_it(world):
    silent, asking = world(), world()
    asking.organisation["asks_staff_number"] = True

    for it, asks in ((silent, False), (asking, True)):
        pack = committee_pack(*it.order())
        signatures = (*pack.attendance[-1].signatures, *pack.record.signatures, *pack.certificate.signatures)
        assert ("Staff number" in pack.attendance[0].columns) == asks
        assert {who.staff_number for who in signatures} == {"Staff number" if asks else ""}


def test_no_sheet_asks_for_more_of_a_person_than_name_position_unit_and_signature(world):
    columns = committee_pack(*world(language="id").order()).attendance[0].columns

    assert columns == ("No.", "Nama", "Jabatan", "Unit kerja", "Tanda tangan")


def test_whose_data_are_taken_is_told_what_becomes_of_them(world):
    assert committee_pack(*world(language="id").order()).words["attendance.foot"] == (
        "Data dipakai untuk administrasi kegiatan ini, disimpan oleh penyelenggara, dan dimusnahkan sesuai jadwal retensi."
    )


def test_no_attendance_list_where_none_is_kept(world):
    it = world()
    it.workshop["attendance"] = False

    pack = committee_pack(*it.order())

    assert pack.attendance == ()
    assert "AL" not in [copy.code for copy in pack.contents]


# Evaluation ------------------------------------------------------------------------------------------------------------


def test_the_evaluation_asks_what_the_workspace_asks(small):
    asked = small.papers.evaluation

    sheet = committee_pack(small, running_order(small, small.events["wednesday-in-millbrook"])).evaluation

    assert sheet.scale == asked.scale
    assert [(group.title, group.items) for group in sheet.groups] == [(it.title, it.items) for it in asked.groups]
    assert sheet.open_lines == asked.questions


def test_no_evaluation_where_there_is_no_time_for_one(world):
    it = world()
    it.workshop["evaluation"] = False

    pack = committee_pack(*it.order())

    assert pack.evaluation is None
    assert "EV" not in [copy.code for copy in pack.contents]


# The record ------------------------------------------------------------------------------------------------------------


def test_the_record_opens_with_the_day_in_words(world):
    it = world(language="id")
    it.event |= {"date": "2023-09-01", "title": "Nilai di Rivers", "place": "Balai", "organiser": "Kantor"}

    opening = committee_pack(*it.order()).record.opening

    assert opening == (
        "Pada hari ini, Jumat tanggal satu bulan September tahun dua ribu dua puluh tiga, bertempat di Balai, telah "
        "dilaksanakan Nilai di Rivers yang diselenggarakan oleh Kantor.",
    )


def test_the_record_of_several_days_names_the_first_and_the_last(shipped_library):
    order = running_order(shipped_library, shipped_library.events["agen-perubahan-kabupaten-contoh"])

    (opening,) = committee_pack(shipped_library, order).record.opening

    assert opening.startswith(
        "Pada hari Kamis tanggal dua puluh satu bulan Januari tahun dua ribu dua puluh tujuh sampai dengan hari Jumat "
        "tanggal dua puluh dua bulan Januari tahun dua ribu dua puluh tujuh, bertempat di "
    )


def test_what_is_not_known_yet_is_room_to_write(world):
    it = world(language="id")
    it.event = None

    record = committee_pack(*it.order()).record

    assert [text.strip(" ,.") for text in record.opening] == [
        "Pada hari ini", "tanggal", "bulan", "tahun", "bertempat di",
        "telah dilaksanakan Values at work yang diselenggarakan oleh", "",
    ]  # fmt: skip
    assert record.facts[2].text == record.facts[3].text == ""


@pytest.mark.parametrize(
    ("signatories", "roles"),
    [
        ([], ["Head of the committee", "Facilitator"]),
        (["Mayor"], ["Mayor", "Facilitator"]),
        (["Mayor", "Facilitator"], ["Mayor", "Facilitator"]),
        (["Facilitator"], ["Facilitator", "Head of the committee"]),
        (["Mayor", "Head", "Clerk"], ["Mayor", "Head", "Clerk"]),
    ],
)
def test_two_or_more_sign_the_record(world, signatories, roles):
    it = world()
    it.event["signatories"] = [{"role": role} for role in signatories]

    assert [who.role for who in committee_pack(*it.order()).record.signatures] == roles


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("month", range(1, 13))
def test_months_and_weekdays_are_called_as_everywhere_else(language, month):
    say, day = catalogue(language), dt.date(2027, month, month)

    words = day_in_words(day, say)

    assert say(f"common.month.{month}") in words
    assert words.startswith(say(f"common.weekday.{day.isoweekday()}"))


# The certificate -------------------------------------------------------------------------------------------------------


def test_the_certificate_counts_lesson_hours_and_names_the_sessions(world):
    certificate = committee_pack(*world().order()).certificate

    assert certificate.length == "3 lesson hours (135 minutes)"
    assert [(it.title, it.minutes) for it in certificate.sessions] == [
        ("Why values", "45 minutes"), ("A hard choice", "45 minutes"), ("Pledge", "45 minutes"),
    ]  # fmt: skip
    assert certificate.held == ("organised by Staff office on 4 December 2026 at Town hall",)


def test_a_session_held_in_two_pieces_is_certified_as_one(small):
    certificate = committee_pack(small, running_order(small, small.events["wednesday-in-millbrook"])).certificate

    assert [it.minutes for it in certificate.sessions if it.title.startswith("A hard case")] == ["120 minutes"]
    assert "A hard case" in [it.title for it in certificate.sessions]


def test_without_lesson_hours_minutes_are_counted(world):
    it = world()
    it.workshop["lesson_hours"] = "none"

    assert committee_pack(*it.order()).certificate.length == "135 minutes"


def test_less_than_a_lesson_hour_is_neither_certified_nor_put_on_record(world):
    it = world()
    it.workshop["lesson_hours"] = "none"
    it.programme["settings"] = {"lesson_hour_minutes": 90}
    it.workshop["days"][0]["blocks"] = it.workshop["days"][0]["blocks"][:1]

    pack = committee_pack(*it.order())

    assert (pack.record, pack.certificate) == (None, None)
    assert not {"OR", "CT"} & {copy.code for copy in pack.contents}


def test_one_session_of_a_lesson_hour_is_certified_and_put_on_record(world):
    it = world()
    it.workshop["days"][0]["blocks"] = it.workshop["days"][0]["blocks"][:1]
    order = it.order()[1]

    pack = committee_pack(*it.order())

    assert order.learning_minutes == order.lesson_hour
    assert pack.record is not None
    assert pack.certificate is not None


def test_the_certificate_has_the_logo_of_the_organisation_where_there_is_one(small):
    order = running_order(small, small.events["wednesday-in-millbrook"])

    certificate = committee_pack(small, order).certificate

    assert certificate.logo == small.media[small.organisations["millbrook"].logo]


def test_an_organisation_without_a_logo_gives_its_name_alone(world):
    certificate = committee_pack(*world().order()).certificate

    assert (certificate.logo, certificate.organisation) == (None, "Town of Rivers")
