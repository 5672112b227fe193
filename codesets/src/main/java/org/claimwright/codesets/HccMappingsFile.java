package org.claimwright.codesets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads CMS's own table of risk categories, one row for each diagnosis and one column for each
/// model (`CMS-HCC Model Category V28`), below some lines of title.
final class HccMappingsFile {

  private static final Pattern MODEL =
      Pattern.compile("(CMS_HCC_ESRD|CMS_HCC|RXHCC)_MODEL_CATEGORY_V(\\d+).*");
  private static final Pattern CODE = Pattern.compile("[A-Z][0-9A-Z]{2}\\.?[0-9A-Z]{0,4}");
  private static final Pattern CATEGORY = Pattern.compile("\\d+(\\.\\d+)?");

  private final FileReading reading;
  private final TableBuilder table = new TableBuilder(List.of("code", "category", "model"));
  private final Map<Integer, String> models = new LinkedHashMap<>();
  private int diagnosis = -1;

  HccMappingsFile(FileReading reading) {
    this.reading = reading;
  }

  /// The models of a header row by column; empty for any other row.
  private static Map<Integer, String> models(List<String> cells) {
    Map<Integer, String> found = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      var match = MODEL.matcher(TableHeader.comparable(cells.get(i)));
      if (match.matches()) {
        found.put(i, name(match.group(1)) + " Model V" + match.group(2));
      }
    }
    return found;
  }

  private static String name(String model) {
    return switch (model) {
      case "CMS_HCC_ESRD" -> "CMS-HCC ESRD";
      case "RXHCC" -> "RxHCC";
      default -> "CMS-HCC";
    };
  }

  static boolean isHeader(List<String> cells) {
    return !models(cells).isEmpty() && diagnosisColumn(cells) >= 0;
  }

  private static int diagnosisColumn(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (TableHeader.comparable(cells.get(i)).startsWith("DIAGNOSIS_CODE")) {
        return i;
      }
    }
    return -1;
  }

  Optional<LayerDraft> read() throws IOException {
    TableRows.read(reading.file(), this::row);
    if (table.rows() == 0) {
      reading.problems().file("there is no diagnosis with a risk category in it");
      return Optional.empty();
    }
    return ReleaseDate.ofTable(reading)
        .map(release ->
            new LayerDraft(CodeSystem.ICD10CM, LayerKind.HCC_MAPPINGS, release, table.finished()));
  }

  private void row(long line, List<String> cells) {
    if (diagnosis < 0) {
      if (isHeader(cells)) {
        models.putAll(models(cells));
        diagnosis = diagnosisColumn(cells);
      }
      return;
    }
    reading.read(line);
    var code = cell(cells, diagnosis);
    boolean footnote = cells.stream().filter(cell -> !cell.isBlank()).limit(3).count() < 3;
    if (footnote) {
      return;
    }
    if (!CODE.matcher(code).matches()) {
      reading.problems().row(line, "\"" + code + "\" is no diagnosis code");
      return;
    }
    add(line, code, cells);
  }

  private void add(long line, String code, List<String> cells) {
    var faults = new ArrayList<String>();
    models.forEach((column, model) -> {
      var category = cell(cells, column);
      if (!category.isEmpty() && !CATEGORY.matcher(category).matches()) {
        faults.add("\"" + category + "\" is no category of " + model);
      } else if (!category.isEmpty()) {
        table.row(
            CodeKey.of(code).orElseThrow(),
            List.of(code.toUpperCase(Locale.ROOT), category.replaceAll("\\.0+$", ""), model));
      }
    });
    faults.stream().limit(1).forEach(fault -> reading.problems().row(line, fault));
  }

  private static String cell(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column).strip() : "";
  }
}
