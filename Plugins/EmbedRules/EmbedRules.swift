import Foundation
import PackagePlugin

/// Puts the rule files that a target's `Rules` folder links to into its code, as pairs of path and text.
///
/// `Rules` lies inside the target as a symbolic link, excluded from its sources: SwiftPM watches the folders of a
/// target, so that a file added to the rules is seen by the next build.
@main struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? any SourceModuleTarget else { return [] }
    let link = target.directoryURL.appending(path: "Rules")
    let root = link.resolvingSymlinksInPath()
    let files = yamlFiles(under: root)
    guard !files.isEmpty else { throw NoRules(path: link.path(percentEncoded: false)) }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) rule files",
        executable: try context.tool(named: "embed-rules").url,
        arguments: ([output, root] + files).map { $0.path(percentEncoded: false) },
        inputFiles: files,
        outputFiles: [output])
    ]
  }

  /// The YAML files of a rule set in the order of their paths, its cases among them.
  private func yamlFiles(under root: URL) -> [URL] {
    let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var files: [URL] = []
    while let file = walk?.nextObject() as? URL {
      if file.pathExtension == "yaml" { files.append(file) }
    }
    return files.sorted { $0.path().utf8.lexicographicallyPrecedes($1.path().utf8) }
  }
}

/// The link leads nowhere, or to a folder without rules.
struct NoRules: Error, CustomStringConvertible {
  let path: String
  var description: String { "there is no rule file under \(path); is it still a symbolic link to the folder Rules?" }
}
