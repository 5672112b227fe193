package org.claimwright.app.demo;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claimwright.coding.NoteBirths;
import org.claimwright.kernel.Sex;

/// What a note says of the birth, the age and the sex of whom it is about.
record NotePatient(LocalDate birthDate, Sex sex) {

  private static final int AGE_UNLESS_SAID = 45;
  private static final Pattern AGE =
      Pattern.compile("\\b([0-9]{1,3})[- ]?(?:year|yr)s?[- ]old\\b|\\b([0-9]{1,3}) ?y/?o\\b");
  private static final Pattern FEMALE =
      Pattern.compile("\\b(?:female|woman|girl|lady|she|her|mrs|ms)\\b");
  private static final Pattern MALE = Pattern.compile("\\b(?:male|man|boy|gentleman|he|his|mr)\\b");

  static NotePatient of(String note, LocalDate dateOfService) {
    var words = note.toLowerCase(Locale.ROOT);
    var age = AGE.matcher(words);
    int years = AGE_UNLESS_SAID;
    if (age.find()) {
      years = Integer.parseInt(age.group(1) == null ? age.group(2) : age.group(1));
    }
    var aged = dateOfService.minusYears(Math.min(years, 110)).minusDays(40);
    var born = NoteBirths.first(note, dateOfService).filter(day -> !day.isAfter(dateOfService));
    return new NotePatient(born.orElse(aged), sex(words));
  }

  private static Sex sex(String words) {
    long female = FEMALE.matcher(words).results().count();
    long male = MALE.matcher(words).results().count();
    if (female == male) {
      return Sex.UNKNOWN;
    }
    return female > male ? Sex.FEMALE : Sex.MALE;
  }
}
