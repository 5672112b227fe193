package org.claimwright.codesets;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns the starter set's texts into layers while Claimwright is built, so that a program need not
/// do it each time it starts. Run by the build; where its result is missing the texts are read.
public final class StarterCompiler {

  private static final String COMPILED = "starter.cwl";

  private StarterCompiler() {}

  /// Writes the compiled starter set beside the classes.
  ///
  /// @param args the folder of the compiled classes
  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0], "org", "claimwright", "codesets");
    try (var out = new DataOutputStream(Files.newOutputStream(folder.resolve(COMPILED)))) {
      var layers = StarterFiles.read();
      out.writeInt(layers.size());
      for (var layer : layers) {
        var bytes = layer.toBytes();
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }
  }

  /// The layers that the build has made; empty when it has not.
  static Optional<List<Layer>> compiled() throws IOException {
    try (var in = StarterCompiler.class.getResourceAsStream(COMPILED)) {
      return in == null ? Optional.empty() : Optional.of(layers(in));
    }
  }

  private static List<Layer> layers(InputStream stream) throws IOException {
    var in = new DataInputStream(stream);
    var layers = new ArrayList<Layer>();
    for (int left = in.readInt(); left > 0; left--) {
      var bytes = in.readNBytes(in.readInt());
      layers.add(Layer.of(ByteBuffer.wrap(bytes), "the starter set"));
    }
    return List.copyOf(layers);
  }
}
