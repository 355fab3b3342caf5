"""What no text may have, wherever it stands, and where it may stand all the same. The messages stand in tests/broken."""

import pytest


def told(workspace) -> list[tuple[str, str]]:
    return [(str(p.place).removeprefix("content/"), p.code) for p in workspace.check().problems]


def codes(workspace) -> list[str]:
    return [code for _, code in told(workspace)]


# Words ----------------------------------------------------------------------------------------------------------------


def test_a_refused_spelling_is_found_in_any_file_at_its_own_line(workspace):
    workspace.edit("content/values/curious.yml", "They found him", "Readwell found him")
    workspace.edit("content/glossary.yml", "The name of our", "READWELL is the name of our")
    workspace.edit("content/pages/about.md", "- Everybody may pass.", "- Readwell may pass, Readwell too.")

    assert told(workspace) == [
        ("glossary.yml:8:17", "spelling"), ("pages/about.md:11:3", "spelling"), ("pages/about.md:11:22", "spelling"),
        ("values/curious.yml:20:15", "spelling"),
    ]  # fmt: skip


def test_a_refused_word_is_also_found_where_it_begins_a_sentence(workspace):
    workspace.edit("content/rules.yml", "spellings:\n", "spellings:\n  - right: colour\n    wrong: [color]\n")
    workspace.edit("content/pages/about.md", "- Everybody", "- Color, color and colorful. Everybody")

    assert [p.facts["right"] for p in workspace.check().problems] == ["Colour", "colour"]


def test_a_refused_run_of_words_is_found_though_a_line_breaks_in_it(workspace):
    workspace.edit("content/rules.yml", "spellings:\n", "spellings:\n  - right: anybody\n    wrong: [any body]\n")
    workspace.edit("content/pages/about.md", "- Everybody", "- Now any\n  body and everybody")

    assert codes(workspace) == ["spelling"]


def test_a_part_of_a_longer_word_is_no_mistake(workspace):
    workspace.edit("content/pages/about.md", "- Everybody", "- XReadwell, Readwells and Readwell-like. Everybody")

    assert told(workspace) == []


def test_a_refused_word_may_be_the_key_of_a_field_and_is_found_in_the_text_beside_it(workspace):
    workspace.edit("content/rules.yml", "spellings:\n", "spellings:\n  - right: screen\n    wrong: [slide]\n")
    assert told(workspace) == []  # steps of activities have a key `slide`

    workspace.edit("content/activities/promise-card.yml", "One promise, small", "'On this slide: one promise, small")
    workspace.edit("content/activities/promise-card.yml", "enough for tomorrow.", "enough for tomorrow.'")

    assert told(workspace) == [("activities/promise-card.yml:18:23", "spelling")]


def test_official_wording_keeps_its_own_spelling_and_nothing_else_does(workspace):
    workspace.edit(
        "content/rules.yml", "spellings:\n", "spellings:\n  - right: holding\n    wrong: [keeping, making]\n"
    )
    workspace.edit("content/programme.yml", "From hearing to keeping", "From hearing to habit")

    # kind's definition is what the rules fix and careful's `circular` an older text; no rule knows these two
    assert told(workspace) == [("values/careful.yml:4:8", "spelling"), ("values/kind.yml:14:26", "spelling")]


def test_words_that_readers_type_into_the_search_may_be_wrong(workspace):
    workspace.write("content/search_words.yml", "families:\n  - [values, Readwell, Scribblr]\n")

    assert told(workspace) == []


def test_a_banned_line_is_found_though_it_breaks_over_two_lines(workspace):
    workspace.edit("content/values/curious.yml", "They found him", "The customer\n  comes first. They found him")

    assert told(workspace) == [("values/curious.yml:16:10", "banned-line")]


def test_an_apostrophe_that_yaml_doubles_hides_no_word(workspace):
    workspace.edit("content/rules.yml", "spellings:\n", "spellings:\n  - right: madam\n    wrong: [ma'am]\n")
    assert told(workspace) == []

    workspace.edit("content/glossary.yml", "Something that can be seen.", "Yes, ma'am, it can be seen.")
    assert told(workspace) == [("glossary.yml:3:22", "spelling")]

    workspace.edit("content/glossary.yml", "Yes, ma'am, it can be seen. See [Kind](value:kind).", "'Yes, ma''am.'")
    assert told(workspace) == [("glossary.yml:3:17", "spelling")]


# Names ----------------------------------------------------------------------------------------------------------------


def test_a_brand_is_refused_everywhere_but_among_the_sources(workspace):
    workspace.edit("content/sources.yml", "publisher: Millbrook trustees", "publisher: Scribblr Press")
    assert told(workspace) == []

    workspace.edit("content/events/some-evening.yml", "organiser: Friends", "organiser: Scribblr Friends")
    assert told(workspace) == [("events/some-evening.yml:4:12", "brand")]


@pytest.mark.parametrize("said", ["Scribblr", "Scribblrs", "Scribblr-s"])
def test_a_brand_is_met_with_an_ending_of_the_rules_too(workspace, said):
    workspace.edit("content/pages/about.md", "- Nobody", f"- Write it into your {said}. Nobody")

    assert [(p.facts["found"], p.facts["say"]) for p in workspace.check().problems] == [(said, "reading log")]


def test_a_brand_with_any_other_ending_is_another_word(workspace):
    workspace.edit("content/pages/about.md", "- Nobody", "- Scribblry, Scribblr-like, Non-Scribblr. Nobody")

    assert told(workspace) == []


def test_a_run_of_words_is_met_with_an_ending_too(workspace):
    workspace.edit("content/rules.yml", "names: [Scribblr]", "names: [Scribblr, Reading Cloud]")
    workspace.edit("content/pages/about.md", "- Nobody", "- The Reading\n  Clouds. Nobody")

    assert codes(workspace) == ["brand"]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Mayor Oakes came.", "Mayor Oakes"),
        ("The deputy mayor Oakes came.", "deputy mayor Oakes"),
        ("The mayor came. Oakes was there.", None),
        ("Mayor Elect; the Mayor of Oakes.", None),
        ("Mayor Millbrook opened the door.", None),
        ("The Mayor\n\nOakes grow here.", None),
        ("The Lady-Mayor Oakes", None),
        ("Mayor Millbrook Oakes came.", "Mayor Millbrook Oakes"),
        ("Mayor Elect Millbrook Library M. Oakes came.", "Mayor Elect Millbrook Library M."),
        ("Mayor Elect Millbrook came.", None),
        ("They elected the Mayor Elect. Oakes grow here.", None),
        ("They met the Mayor Up. Oakes grow here.", None),
        ("Our mayor, Oakes, came.", "mayor, Oakes"),
        ("The Mayor,\nOakes, came.", "Mayor, Oakes"),
        ("The Mayor, the trustees and Oakes came.", None),
        ("Write to the Mayor, Deputy Mayor, RSPB and others.", None),
        ("The Mayor and Oakes came.", None),
    ],
)
def test_a_capitalised_word_behind_a_title_is_a_name_unless_the_rules_or_an_organisation_know_it(
    workspace, said, found
):
    workspace.edit("content/pages/for-trustees.md", "Ask about", f"{said} Ask about")

    assert [p.facts["found"] for p in workspace.check().problems] == ([found] if found else [])


def test_what_an_organisation_serves_is_nobody_s_name(workspace):
    workspace.edit(
        "content/organisations/millbrook.yml", "time_zone:", "districts: [Upper Reeds, Weir End]\ntime_zone:"
    )
    workspace.edit(
        "content/pages/for-trustees.md", "Ask about", "The Mayor Upper Reeds and the Mayor Weir End. Ask about"
    )

    assert told(workspace) == []


def test_officials_are_named_in_events_and_invented_ones_in_cases(workspace):
    workspace.edit("content/events/some-evening.yml", "organiser: Friends", "organiser: Mayor Oakes and the Friends")
    workspace.edit(
        "content/case_studies/the-torn-atlas.yml", "inspired_by: A story", "inspired_by: Mayor Oakes, a story"
    )
    workspace.edit("content/sources.yml", "title: Sayings of the millers", "title: Mayor Oakes on the millers")

    assert told(workspace) == []


def test_no_name_is_guessed_while_an_organisation_cannot_be_read(workspace):
    workspace.edit("content/pages/for-trustees.md", "Ask about", "Mayor Millbrook asks. Ask about")
    workspace.write("content/organisations/millbrook.yml", "name [\n")

    assert "office-with-name" not in codes(workspace)


# Statements -----------------------------------------------------------------------------------------------------------


def test_a_claim_may_rest_on_the_nearest_sources_around_it(workspace):
    workspace.edit("content/values/careful.yml", "reflection: What", "reflection: Under the Library Act, what")
    assert told(workspace) == []  # the value's own sources

    workspace.edit("content/values/careful.yml", "> What is lent", "> By-law 3. What is lent")
    assert codes(workspace) == ["claim-without-source"]  # local wisdom has sources of its own, which nobody has seen


def test_a_claim_may_rest_on_a_link_in_its_own_paragraph_only(workspace):
    page = "content/pages/about.md"
    workspace.edit(page, "- Nobody", "The [Library Act](source:readwell-charter) says so.\n\n- Nobody")
    assert told(workspace) == []

    workspace.edit(page, "(source:readwell-charter)", "(source:readwell-charter#part-4)")
    assert told(workspace) == []

    workspace.edit(page, "- Nobody", "The Library Act says more.\n\n- Nobody")
    assert told(workspace) == [("pages/about.md:12:5", "claim-without-source")]


@pytest.mark.parametrize(
    ("id_", "holds"), [("readwell-charter", True), ("trustees-minutes", False), ("miller-sayings", False)]
)
def test_a_source_of_our_own_or_one_that_nobody_has_seen_backs_no_claim(workspace, id_, holds):
    workspace.edit("content/glossary.yml", "sources: [readwell-charter]", f"sources: [{id_}]")
    workspace.edit("content/glossary.yml", "Something that can be seen.", "Something the Library Act names.")

    assert codes(workspace) == ([] if holds else ["claim-without-source"])


@pytest.mark.parametrize(
    ("status", "told_of"),
    [("draft", []), ("review", ["claim-without-source"]), ("published", ["claim-without-source"])],
)
def test_a_claim_keeps_a_case_from_being_published_and_not_from_being_written(workspace, status, told_of):
    case = "content/case_studies/the-torn-atlas.yml"
    workspace.edit(case, "A story told at", "The Library Act, told at")
    workspace.edit(case, "status: published", f"status: {status}")

    assert [code for code in codes(workspace) if code.startswith("claim")] == told_of


def test_a_source_that_does_not_exist_is_told_as_that_and_not_as_a_claim_without_one(workspace):
    workspace.edit("content/glossary.yml", "sources: [readwell-charter]", "sources: [readwell-charta]")
    workspace.edit("content/glossary.yml", "Something that can be seen.", "Something the Library Act names.")

    assert codes(workspace) == ["reference-unknown"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("The Index of Kept Promises was 62.5 in 2025.", None),
        ("The Index of Kept Promises was 62 per cent in 2025.", None),
        ("The Index was 62.5 in 2025.", "index-without-name"),
        ("The Index of Kept Promises was 62%.", "index-without-year"),
        ("The Index of Kept Promises was 62.", "index-without-year"),
        ("In 2025 the Index of Kept Promises was 62, and rose.", None),
        ("The [Index of Kept Promises](source:readwell-charter) was 62.5.", "index-without-year"),
        ("The Index of Kept Promises was [62.5](https://example.org/2025/a).", "index-without-year"),
        ("The Index of Kept Promises was 62.5, see https://example.org/2025/a.", "index-without-year"),
        ("The Index of Kept Promises of [2025](source:readwell-charter) was 62.5.", None),
        ("Our index was 62.5 in 2025.", "index-without-name"),
        ("Both indexs were 62.5 in 2025.", "index-without-name"),
        ("We talk about the Index from 13.00.", None),
        ("We talk about the Index from 13.00-14.30, or from 9.", None),
        ("From 13.00 until 14.30 we talk about the Index.", None),
        ("We talk from 13.00; the Index was 62.5.", "index-without-name"),
        ("See the Index, page 68.", None),
        ("Index 2025.", None),
        ("The Index of 1-12, 3/4 and 12-14.", None),
        ("An Index is not a shelf. It is 2.5 miles away.", None),
        ("The Index has 12 pages.", None),
    ],
)
def test_a_figure_of_an_index_stands_with_its_full_name_and_its_year(workspace, said, code):
    workspace.edit("content/glossary.yml", "Something that can be seen.", said)

    assert codes(workspace) == ([code] if code else [])


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Under Rule 12/2021 it is so.", "Rule 12/2021"),
        ("Under Rule\n      7. It is so.", "Rule\n7"),
        ("The Golden Rule has no number.", None),
        ("A survey: 62 % agree.", "survey"),
        ("Surveys say: sixty per cent agree.", "Surveys"),
        ("A survey of four tables.", None),
        ("62 % agree.", None),
        ("Per centimetre, a survey.", None),
    ],
)
def test_a_numbered_rule_and_a_share_in_a_survey_are_claims(workspace, said, found):
    workspace.edit("content/glossary.yml", "    sources: [readwell-charter]\n", "")
    workspace.edit("content/glossary.yml", "definition: Something that can be seen.", f"definition: |-\n      {said}")

    assert [p.facts["found"] for p in workspace.check().problems] == ([found] if found else [])


def test_a_share_and_a_survey_in_two_paragraphs_are_no_claim(workspace):
    workspace.edit("content/pages/about.md", "- Nobody", "A survey.\n\n62 % of us.\n\n- Nobody")

    assert told(workspace) == []


def test_official_wording_in_a_value_makes_no_claim_about_the_law(workspace):
    careful = "content/values/careful.yml"
    workspace.edit("content/sources.yml", "kind: regulation", "kind: own")  # and now nothing backs a claim
    workspace.edit(careful, "keeping whole what", "keeping under the Library Act what")
    workspace.edit(careful, "keeping safe what", "keeping safe under the Library Act what")
    assert "claim-without-source" not in codes(workspace)

    workspace.edit(careful, "Mend one loose page", "Mend one page of the Library Act")
    assert "claim-without-source" in codes(workspace)


def test_fixed_wording_may_be_quoted_anywhere(workspace):
    for file in ("rules.yml", "values/kind.yml"):
        workspace.edit(f"content/{file}", "making room for one another", "making room under the Library Act")
    workspace.edit(
        "content/roadmap.yml", "activities: [Poster at the desk]", "activities: [making room under the Library Act]"
    )
    assert codes(workspace) == []

    workspace.edit("content/roadmap.yml", "[making room under the", "[making more room under the")
    assert codes(workspace) == ["claim-without-source"]


def test_a_figure_of_an_index_is_told_where_it_stands_and_not_where_its_digits_come_first(workspace):
    workspace.edit(
        "content/pages/about.md", "- Nobody", "In 2018 we had 80 [chairs](page:glossary).\nOur Index was 8.\n\n- Nobody"
    )

    (found,) = told(workspace)

    place = found[0].split(":")
    line = (workspace.root / "content/pages/about.md").read_text(encoding="utf-8").splitlines()[int(place[1]) - 1]
    assert line[int(place[2]) - 1 :] == "8."
    assert line.startswith("Our Index")


def test_a_figure_of_an_index_has_a_source(workspace):
    workspace.edit("content/glossary.yml", "sources: [readwell-charter]", "sources: [trustees-minutes]")
    workspace.edit(
        "content/glossary.yml", "Something that can be", "The Index of Kept Promises was 62.5 in 2025 and can be"
    )

    assert codes(workspace) == ["index-without-source"]


def test_a_workspace_that_demands_nothing_is_held_to_nothing(workspace):
    workspace.write("content/rules.yml", "spellings: []\n")
    workspace.edit(
        "content/pages/about.md", "- Nobody", "By-law 7 of Mayor Oakes. An Index of 3.5. Scribblr.\n\n- Nobody"
    )

    assert told(workspace) == []
