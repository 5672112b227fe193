package org.claimwright.app.queries;

import java.util.regex.Pattern;

/// The two answers every list of answers must leave open.
final class QueryOptions {

  static final String OTHER = "Other (please specify)";
  static final String UNDETERMINED = "Clinically undetermined";

  private static final Pattern IS_OTHER = Pattern.compile("(?i)\\bother\\b.*");
  private static final Pattern IS_UNDETERMINED =
      Pattern.compile(
          "(?i).*\\b(undetermined|unable to (be )?determined?|cannot be determined|unknown)\\b.*");

  private QueryOptions() {}

  static boolean isOther(String option) {
    return IS_OTHER.matcher(option.strip()).matches();
  }

  static boolean isUndetermined(String option) {
    return IS_UNDETERMINED.matcher(option.strip()).matches();
  }
}
