package org.claimwright.app.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the layout shows around a page: `${frame}` in every template.
///
/// User and navigation are asked for only when a whole page is drawn, so a fragment costs no count.
public final class Frame {

  private final Supplier<Optional<Viewer>> viewer;
  private final String path;
  private final Supplier<List<NavPart>> navigation;

  Frame(Supplier<Optional<Viewer>> viewer, String path, Supplier<List<NavPart>> navigation) {
    this.viewer = viewer;
    this.path = path;
    this.navigation = navigation;
  }

  public @Nullable Viewer viewer() {
    return viewer.get().orElse(null);
  }

  /// The parts of the rail this viewer may see.
  public List<NavPart> navigation() {
    return navigation.get();
  }

  /// The path of the page without query, for messages that name the place.
  public String path() {
    return path;
  }

  public boolean may(String permission) {
    return viewer.get().map(one -> one.may(permission)).orElse(false);
  }
}
