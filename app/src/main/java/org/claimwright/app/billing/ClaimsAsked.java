package org.claimwright.app.billing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimwright.app.form.Days;
import org.claimwright.app.web.Refusal;
import org.claimwright.kernel.DateRange;

/// What an address of the claims list asks for, and the addresses that ask for a little else.
///
/// @param given the parameters it has, without the empty ones
record ClaimsAsked(Map<String, String> given) {

  static final int ON_PAGE = 50;

  private static final String PATH = "/claims";
  private static final List<String> KNOWN =
      List.of("view", "q", "payer", "provider", "last", "from", "to", "sort", "page");
  private static final Set<String> NARROWING =
      Set.of("q", "payer", "provider", "last", "from", "to");
  private static final int LONGEST = 100;
  private static final String REMEDY = "Open the list of claims and choose there.";

  static ClaimsAsked of(Map<String, String> parameters) {
    var given = new LinkedHashMap<String, String>();
    for (var name : KNOWN) {
      var value = parameters.getOrDefault(name, "").replace("\0", "").strip();
      if (!value.isEmpty()) {
        given.put(name, value);
      }
    }
    return new ClaimsAsked(given);
  }

  ClaimView view() {
    var word = given.getOrDefault("view", ClaimView.OPEN.word());
    return ClaimView.ofWord(word)
        .orElseThrow(() -> Refusal.invalid("There is no view \"" + word + "\" of claims.", REMEDY));
  }

  /// What a claim or its patient is looked for by, `""` for all.
  public String words() {
    var words = given.getOrDefault("q", "");
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }

  public ClaimOrder order() {
    var word = given.getOrDefault("sort", "");
    return word.isEmpty()
        ? ClaimOrder.USUAL
        : ClaimOrder.ofWord(word)
            .orElseThrow(
                () -> Refusal.invalid("There is no order \"" + word + "\" of claims.", REMEDY));
  }

  OptionalLong payer() {
    return number("payer");
  }

  OptionalLong provider() {
    return number("provider");
  }

  /// 1-based.
  int page() {
    return (int) number("page").orElse(1);
  }

  /// How many days back, when the address says so.
  OptionalLong last() {
    return number("last");
  }

  Optional<LocalDate> from() {
    return day("from");
  }

  /// The last day inside.
  Optional<LocalDate> to() {
    return day("to");
  }

  Optional<DateRange> service(LocalDate today) {
    if (last().isPresent()) {
      return Optional.of(DateRange.startingOn(today.minusDays(last().getAsLong())));
    }
    if (from().isEmpty() && to().isEmpty()) {
      return Optional.empty();
    }
    var first = from().orElse(LocalDate.MIN);
    var last = to().orElse(LocalDate.MAX);
    if (last.isBefore(first)) {
      throw Refusal.invalid(
          "Dates of service from " + first + " to " + last + " end before they begin.",
          "Exchange the two days.");
    }
    return Optional.of(DateRange.ofDays(first, last));
  }

  ClaimFilter filter(LocalDate today) {
    var filter =
        ClaimFilter.of(view())
            .payer(payer())
            .provider(provider())
            .order(order())
            .page(new ClaimFilter.Page((page() - 1) * ON_PAGE, ON_PAGE));
    return service(today).map(filter::service).orElse(filter);
  }

  /// The address that asks for the same with one thing changed; an empty value asks for any.
  String path(String name, String value) {
    var changed = new LinkedHashMap<>(given);
    changed.remove("page");
    if (name.equals("last")) {
      changed.remove("from");
      changed.remove("to");
    }
    changed.put(name, value);
    return path(changed);
  }

  /// This address.
  public String path() {
    return path(given);
  }

  /// Whether anything narrows the view.
  public boolean isNarrowed() {
    return given.keySet().stream().anyMatch(NARROWING::contains);
  }

  /// The address of the same list as a file, all pages of it.
  public String file() {
    var whole = new LinkedHashMap<>(given);
    whole.remove("page");
    return path(PATH + ".csv", whole);
  }

  private static String path(Map<String, String> given) {
    return path(PATH, given);
  }

  private static String path(String page, Map<String, String> given) {
    var query =
        given.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? page : page + "?" + query;
  }

  private OptionalLong number(String name) {
    var text = given.getOrDefault(name, "");
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!text.matches("[1-9][0-9]{0,8}") || (name.equals("page") && text.length() > 5)) {
      throw Refusal.invalid("\"" + text + "\" is no number for \"" + name + "\".", REMEDY);
    }
    return OptionalLong.of(Long.parseLong(text));
  }

  private Optional<LocalDate> day(String name) {
    var text = given.getOrDefault(name, "");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Days.read(text));
    } catch (IllegalArgumentException notADay) {
      throw Refusal.invalid(
          "Dates of service: " + notADay.getMessage() + ".", "Choose the days from the calendar.");
    }
  }
}
