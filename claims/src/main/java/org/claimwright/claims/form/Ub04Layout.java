package org.claimwright.claims.form;

import java.util.ArrayList;
import java.util.List;

/// The boxes of the UB-04 (CMS-1450), on a grid of 68 lines.
final class Ub04Layout {

  static final FormLayout FORM = new FormLayout(110, 112, boxes(), List.of());

  private Ub04Layout() {}

  private static List<FormBox> boxes() {
    var all = new ArrayList<FormBox>();
    top(all);
    codes(all);
    services(all);
    payers(all);
    diagnoses(all);
    bottom(all);
    return all;
  }

  private static void top(List<FormBox> all) {
    all.add(new FormBox(1, 6, 1, 30, "1  Billing provider"));
    all.add(new FormBox(1, 6, 30, 52, "2  Pay to"));
    all.add(new FormBox(1, 2, 52, 73, "3a  Patient control number"));
    all.add(new FormBox(1, 2, 73, 80, "4  Type of bill"));
    all.add(new FormBox(3, 4, 52, 80, "3b  Medical record number"));
    all.add(new FormBox(5, 6, 52, 64, "5  Tax id"));
    all.add(new FormBox(5, 6, 64, 80, "6  Covers from, through"));
    all.add(new FormBox(7, 8, 1, 30, "8  Patient"));
    all.add(new FormBox(7, 8, 30, 80, "9  Patient's address"));
    all.add(new FormBox(9, 10, 1, 11, "10  Born"));
    all.add(new FormBox(9, 10, 11, 15, "11  Sex"));
    all.add(new FormBox(9, 10, 15, 23, "12  Admission"));
    all.add(new FormBox(9, 10, 23, 27, "13  Hour"));
    all.add(new FormBox(9, 10, 27, 31, "14  Type"));
    all.add(new FormBox(9, 10, 31, 35, "15  From"));
    all.add(new FormBox(9, 10, 35, 39, "16  Left"));
    all.add(new FormBox(9, 10, 39, 42, "17"));
  }

  private static void codes(List<FormBox> all) {
    for (var i = 0; i < 11; i++) {
      all.add(new FormBox(9, 10, 42 + i * 3, 45 + i * 3, String.valueOf(18 + i)));
    }
    all.add(new FormBox(9, 10, 75, 80, "29  State"));
    for (var i = 0; i < 4; i++) {
      all.add(new FormBox(11, 13, 1 + i * 12, 13 + i * 12, (31 + i) + "  Occurrence"));
    }
    all.add(new FormBox(11, 13, 49, 65, "35  Span from, through"));
    all.add(new FormBox(11, 13, 65, 80, "36  Span from, through"));
    all.add(new FormBox(14, 18, 1, 38, "38  Payer's address"));
    for (var i = 0; i < 3; i++) {
      all.add(new FormBox(14, 18, 38 + i * 14, 52 + i * 14, (39 + i) + "  Value"));
    }
  }

  private static void services(List<FormBox> all) {
    all.add(new FormBox(19, 41, 1, 6, "42  Rev."));
    all.add(new FormBox(19, 41, 6, 31, "43  Description"));
    all.add(new FormBox(19, 41, 31, 46, "44  Service, modifiers"));
    all.add(new FormBox(19, 41, 46, 55, "45  Date"));
    all.add(new FormBox(19, 41, 55, 62, "46  Units"));
    all.add(new FormBox(19, 41, 62, 71, "47  Charges"));
    all.add(new FormBox(19, 41, 71, 80, "48  Not covered"));
    all.add(new FormBox(42, 42, 1, 80, ""));
  }

  private static void payers(List<FormBox> all) {
    all.add(new FormBox(43, 46, 1, 24, "50  Payers A, B, C"));
    all.add(new FormBox(43, 46, 24, 39, "51  Plan id"));
    all.add(new FormBox(43, 46, 39, 42, "52"));
    all.add(new FormBox(43, 46, 42, 45, "53"));
    all.add(new FormBox(43, 46, 45, 55, "54  Paid before"));
    all.add(new FormBox(43, 46, 55, 65, "55  Due"));
    all.add(new FormBox(43, 44, 65, 80, "56  NPI"));
    all.add(new FormBox(45, 46, 65, 80, "57  Other provider id"));
    all.add(new FormBox(47, 50, 1, 27, "58  Insured"));
    all.add(new FormBox(47, 50, 27, 30, "59"));
    all.add(new FormBox(47, 50, 30, 50, "60  Insured's id"));
    all.add(new FormBox(47, 50, 50, 65, "61  Group"));
    all.add(new FormBox(47, 50, 65, 80, "62  Group number"));
    all.add(new FormBox(51, 54, 1, 32, "63  Authorization"));
    all.add(new FormBox(51, 54, 32, 57, "64  Payer's claim number"));
    all.add(new FormBox(51, 54, 57, 80, "65  Employer"));
  }

  private static void diagnoses(List<FormBox> all) {
    all.add(new FormBox(55, 58, 1, 4, "66"));
    all.add(new FormBox(55, 56, 4, 12, "67  Principal"));
    for (var i = 0; i < 17; i++) {
      var top = i < 8 ? 55 : 57;
      var left = i < 8 ? 12 + i * 8 : 4 + (i - 8) * 8;
      all.add(new FormBox(top, top + 1, left, left + 8, Character.toString('A' + i)));
    }
    all.add(new FormBox(55, 58, 76, 80, "68"));
    all.add(new FormBox(59, 60, 1, 11, "69  Admitting"));
    all.add(new FormBox(59, 60, 11, 38, "70  Reasons for the visit"));
    all.add(new FormBox(59, 60, 38, 44, "71  DRG"));
    all.add(new FormBox(59, 60, 44, 76, "72  External causes"));
    all.add(new FormBox(59, 60, 76, 80, "73"));
  }

  private static void bottom(List<FormBox> all) {
    var labels = List.of("74  Principal procedure", "74a", "74b", "74c", "74d", "74e");
    for (var i = 0; i < labels.size(); i++) {
      var top = 61 + i / 3 * 2;
      var left = 1 + i % 3 * 15;
      all.add(new FormBox(top, top + 1, left, left + 15, labels.get(i)));
    }
    all.add(new FormBox(65, 68, 1, 29, "80  Remarks"));
    all.add(new FormBox(65, 68, 29, 46, "81"));
    var clinicians = List.of("76  Attending", "77  Operating", "78  Other", "79  Other");
    for (var i = 0; i < clinicians.size(); i++) {
      all.add(new FormBox(61 + i * 2, 62 + i * 2, 46, 80, clinicians.get(i)));
    }
  }
}
