package org.claimwright.claims.form;

import java.util.List;

/// The boxes of the CMS-1500 (02/12), six lines to the inch.
final class Cms1500Layout {

  /// From top to bottom.
  private static final List<FormBox> BOXES =
      List.of(
          new FormBox(7, 8, 1, 50, "1  Kind of plan"),
          new FormBox(7, 8, 50, 80, "1a  Member id"),
          new FormBox(9, 10, 1, 30, "2  Patient"),
          new FormBox(9, 10, 30, 50, "3  Born, sex"),
          new FormBox(9, 10, 50, 80, "4  Policy holder"),
          new FormBox(11, 12, 1, 30, "5  Patient's street"),
          new FormBox(11, 12, 30, 50, "6  Patient to holder"),
          new FormBox(11, 12, 50, 80, "7  Holder's street"),
          new FormBox(13, 14, 1, 30, "5  City, state"),
          new FormBox(13, 16, 30, 50, "8"),
          new FormBox(13, 14, 50, 80, "7  City, state"),
          new FormBox(15, 16, 1, 30, "5  ZIP, telephone"),
          new FormBox(15, 16, 50, 80, "7  ZIP, telephone"),
          new FormBox(17, 18, 1, 30, "9  Other policy holder"),
          new FormBox(17, 18, 30, 50, "10  Due to"),
          new FormBox(17, 18, 50, 80, "11  Group number"),
          new FormBox(19, 20, 1, 30, "9a"),
          new FormBox(19, 20, 30, 50, "10a  Work"),
          new FormBox(19, 20, 50, 80, "11a  Holder born, sex"),
          new FormBox(21, 22, 1, 30, "9b"),
          new FormBox(21, 22, 30, 50, "10b  Car accident"),
          new FormBox(21, 22, 50, 80, "11b"),
          new FormBox(23, 24, 1, 30, "9c"),
          new FormBox(23, 24, 30, 50, "10c  Other accident"),
          new FormBox(23, 24, 50, 80, "11c  Plan"),
          new FormBox(25, 26, 1, 30, "9d"),
          new FormBox(25, 26, 30, 50, "10d"),
          new FormBox(25, 26, 50, 80, "11d  Other plan"),
          new FormBox(27, 29, 1, 50, "12  Patient agrees to release"),
          new FormBox(27, 29, 50, 80, "13  Holder agrees to direct payment"),
          new FormBox(30, 32, 1, 30, "14  Onset"),
          new FormBox(30, 32, 30, 50, "15  Other date"),
          new FormBox(30, 32, 50, 80, "16  Unable to work"),
          new FormBox(33, 34, 1, 30, "17  Referred by"),
          new FormBox(33, 34, 30, 50, "17b  NPI"),
          new FormBox(33, 34, 50, 80, "18  In hospital"),
          new FormBox(35, 36, 1, 50, "19  More"),
          new FormBox(35, 36, 50, 80, "20  Outside lab"),
          new FormBox(37, 40, 1, 50, "21  Diagnoses A to L; ICD revision at the right"),
          new FormBox(37, 38, 50, 80, "22  Frequency, payer's number"),
          new FormBox(39, 40, 50, 80, "23  Authorization"),
          new FormBox(41, 42, 1, 19, "24A  From, to"),
          new FormBox(41, 42, 19, 22, "B Place"),
          new FormBox(41, 42, 22, 25, "C"),
          new FormBox(41, 42, 25, 45, "D  Service, modifiers"),
          new FormBox(41, 42, 45, 50, "E  For"),
          new FormBox(41, 42, 50, 59, "F  Charge"),
          new FormBox(41, 42, 59, 63, "G  Units"),
          new FormBox(41, 42, 63, 65, "H"),
          new FormBox(41, 42, 65, 68, "I"),
          new FormBox(41, 42, 68, 80, "J  Rendering NPI"),
          new FormBox(43, 44, 1, 80, "24.1"),
          new FormBox(45, 46, 1, 80, "24.2"),
          new FormBox(47, 48, 1, 80, "24.3"),
          new FormBox(49, 50, 1, 80, "24.4"),
          new FormBox(51, 52, 1, 80, "24.5"),
          new FormBox(53, 54, 1, 80, "24.6"),
          new FormBox(55, 56, 1, 23, "25  Tax id"),
          new FormBox(55, 56, 23, 38, "26  Claim number"),
          new FormBox(55, 56, 38, 50, "27  Assigned"),
          new FormBox(55, 56, 50, 62, "28  Total"),
          new FormBox(55, 56, 62, 72, "29  Paid"),
          new FormBox(55, 56, 72, 80, "30"),
          new FormBox(57, 61, 1, 23, "31  Clinician"),
          new FormBox(57, 60, 23, 50, "32  Place of service"),
          new FormBox(57, 60, 50, 80, "33  Billed by"),
          new FormBox(61, 61, 23, 50, "a"),
          new FormBox(61, 61, 50, 80, "a"));

  /// The words beside the places for a cross.
  private static final List<FormText> OPTIONS =
      List.of(
          option(8, 1, "Medicare"),
          option(8, 8, "Medicaid"),
          option(8, 15, "Tricare"),
          option(8, 24, "ChampVA"),
          option(8, 31, "Group"),
          option(8, 39, "FECA"),
          option(8, 45, "Other"),
          option(10, 42, "M"),
          option(10, 47, "F"),
          option(12, 33, "Self"),
          option(12, 38, "Sp."),
          option(12, 42, "Child"),
          option(12, 47, "Oth."),
          option(20, 35, "yes"),
          option(20, 41, "no"),
          option(22, 35, "yes"),
          option(22, 41, "no"),
          option(24, 35, "yes"),
          option(24, 41, "no"),
          option(20, 68, "M"),
          option(20, 75, "F"),
          option(26, 52, "yes"),
          option(26, 57, "no"),
          option(36, 52, "yes"),
          option(36, 57, "no"),
          option(56, 17, "S"),
          option(56, 19, "EIN"),
          option(56, 38, "yes"),
          option(56, 43, "no"));

  private static FormText option(int line, int column, String word) {
    return new FormText(line, column, word.length(), word);
  }

  static final FormLayout FORM = new FormLayout(200, 120, BOXES, OPTIONS);

  private Cms1500Layout() {}
}
