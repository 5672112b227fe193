package org.claimwright.coding.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeNote;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.NoteKind;

/// The ICD-10-CM release of one date as the rules ask it: codes, what lies below them, their words.
/// Remembers answers; thread-safe.
public final class Catalogue {
  private static final List<String> EXTENSIONS = List.of("A", "B", "D", "G", "K", "P", "S");

  private static final Pattern NAMED =
      Pattern.compile("\\(([A-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]{1,4})?)(?:\\.?-)?\\)");

  private final CodeSets codeSets;
  private final LocalDate on;
  private final Map<String, Optional<Code>> codes = new ConcurrentHashMap<>();
  private final Map<String, List<Code>> below = new ConcurrentHashMap<>();
  private final Map<String, List<CodeNote>> notes = new ConcurrentHashMap<>();
  private final Map<String, List<String>> asked = new ConcurrentHashMap<>();
  private final Map<String, TitleWords> titles = new ConcurrentHashMap<>();
  private final Map<String, List<Code>> near = new ConcurrentHashMap<>();
  private final Map<String, List<Titled>> titled = new ConcurrentHashMap<>();
  private final Map<String, List<Code>> leaves = new ConcurrentHashMap<>();

  public Catalogue(CodeSets codeSets, LocalDate on) {
    this.codeSets = codeSets;
    this.on = on;
  }

  /// The date of service that the catalogue answers for.
  public LocalDate on() {
    return on;
  }

  /// The code, billable or not, if the release has it.
  public Optional<Code> find(String code) {
    return codes.computeIfAbsent(code, c -> codeSets.find(CodeSystem.ICD10CM, c, on));
  }

  /// The code if it may be put on a claim as it stands.
  public Optional<Code> billable(String code) {
    return find(code).filter(Code::billable);
  }

  /// A code of another system on the date.
  public Optional<Code> find(CodeSystem system, String code) {
    return codeSets.find(system, code, on);
  }

  /// The instructions that apply to a code, inherited ones too.
  public List<CodeNote> notes(String code) {
    return notes.computeIfAbsent(code, c -> codeSets.notes(c, on));
  }

  /// The codes and categories for which a code's notes ask beside it ("use additional code").
  List<String> askedFor(String code) {
    return asked.computeIfAbsent(code, this::findAsked);
  }

  private List<String> findAsked(String code) {
    return notes(code).stream()
        .filter(n -> n.kind() == NoteKind.USE_ADDITIONAL)
        .flatMap(n -> NAMED.matcher(n.text()).results())
        .map(named -> named.group(1))
        .toList();
  }

  /// The codes directly below; for a code that only lacks its seventh character, those with one.
  public List<Code> below(String code) {
    return below.computeIfAbsent(code, this::findBelow);
  }

  private List<Code> findBelow(String code) {
    var children = codeSets.children(code, on);
    return children.isEmpty() ? withSeventh(code) : children;
  }

  private List<Code> withSeventh(String code) {
    var padded = new StringBuilder(code.replace(".", ""));
    while (padded.length() < 6) {
      padded.append('X');
    }
    var found = new ArrayList<Code>();
    for (var extension : EXTENSIONS) {
      billable(dotted(padded + extension)).ifPresent(found::add);
    }
    return found;
  }

  static String dotted(String bare) {
    return bare.length() <= 3 ? bare : bare.substring(0, 3) + "." + bare.substring(3);
  }

  /// The billable codes of a code's category.
  List<Code> leaves(String code) {
    return leaves.computeIfAbsent(
        code.substring(0, 3),
        category -> find(category).or(() -> find(code)).map(c -> leaves(c)).orElse(List.of()));
  }

  /// A code with its title as the rules compare it.
  record Titled(Code code, TitleWords title) {}

  /// The billable codes of a code's category with their titles.
  List<Titled> titledLeaves(String code) {
    return titled.computeIfAbsent(
        code.substring(0, 3),
        category -> leaves(code).stream().map(c -> new Titled(c, title(c))).toList());
  }

  /// The codes that a coder compares with a code: those of its category; of an injury those of its
  /// subcategory with the same seventh character, and the one of the other episode.
  List<Code> neighbours(Code code) {
    return near.computeIfAbsent(code.code(), id -> findNeighbours(id));
  }

  private List<Code> findNeighbours(String id) {
    if (id.length() < 8) {
      return leaves(id).stream().filter(c -> c.code().length() < 8).toList();
    }
    var found = new ArrayList<Code>();
    leaves(id).stream()
        .filter(c -> c.code().startsWith(id.substring(0, 5)) && c.code().length() == 8)
        .filter(c -> c.code().charAt(7) == id.charAt(7))
        .forEach(found::add);
    billable(id.substring(0, 7) + (id.charAt(7) == 'A' ? 'D' : 'A')).ifPresent(found::add);
    return List.copyOf(found);
  }

  private List<Code> leaves(Code code) {
    if (code.billable()) {
      return List.of(code);
    }
    return below(code.code()).stream().flatMap(c -> leaves(c).stream()).toList();
  }

  /// A code's title as the rules compare it.
  TitleWords title(Code code) {
    return titles.computeIfAbsent(code.code(), c -> TitleWords.of(code.title()));
  }
}
