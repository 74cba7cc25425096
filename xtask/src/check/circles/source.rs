//! The modules of a crate, each with what it declares, imports and names. Tests are left out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::Context;
use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, ExprLit, Item, ItemMod, Lit, Meta, UseTree};

/// The place of a module in its crate, or a path that code names: `["sign_in", "token"]`.
pub(super) type Name = Vec<String>;

/// The modules of one library or program, by their place. The root's is empty.
#[derive(Default)]
pub(super) struct Tree {
    /// Where the first file stands.
    folder: PathBuf,
    pub(super) modules: BTreeMap<Name, Module>,
}

/// One module.
#[derive(Default)]
pub(super) struct Module {
    /// The file that it stands in, from the folder of the crate's first file on.
    pub(super) file: String,
    /// The items that it declares.
    pub(super) declares: BTreeSet<String>,
    /// The names that `use` brings in, and what each stands for.
    pub(super) imports: BTreeMap<String, Name>,
    /// What `use` brings in as a whole.
    pub(super) globs: BTreeSet<Name>,
    /// Every path that is written in it, those of `use` among them.
    pub(super) paths: BTreeSet<Name>,
}

impl Tree {
    /// Reads a crate from the file that it begins with.
    pub(super) fn read(root: &Path) -> anyhow::Result<Self> {
        let folder = root.parent().unwrap_or(Path::new("."));
        let mut tree = Self {
            folder: folder.to_owned(),
            ..Self::default()
        };
        tree.read_file(root, folder, &Name::new())?;
        Ok(tree)
    }

    /// Reads the module `name` from `file`; the files of its children stand in `folder`.
    fn read_file(&mut self, file: &Path, folder: &Path, name: &Name) -> anyhow::Result<()> {
        let text = std::fs::read_to_string(file)
            .with_context(|| format!("cannot read {}", file.display()))?;
        let parsed = syn::parse_file(&text)
            .with_context(|| format!("{} is not Rust that syn reads", file.display()))?;
        self.read_items(&parsed.items, file, folder, name)
    }

    fn read_items(
        &mut self,
        items: &[Item],
        file: &Path,
        folder: &Path,
        name: &Name,
    ) -> anyhow::Result<()> {
        let module = self.modules.entry(name.clone()).or_default();
        module.file = below(&self.folder, file);
        let mut reader = Reader {
            module,
            children: Vec::new(),
        };
        items.iter().for_each(|item| reader.visit_item(item));
        for child in reader.children {
            let title = plain(&child.ident);
            let inside = folder.join(&title);
            let name = [name.clone(), vec![title]].concat();
            match &child.content {
                Some((_, items)) => self.read_items(items, file, &inside, &name)?,
                None => {
                    let (file, folder) = place_of(child, file, folder);
                    self.read_file(&file, &folder, &name)?;
                }
            }
        }
        Ok(())
    }
}

/// The name of a file from `folder` on, with `/` on every system.
pub(super) fn below(folder: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(folder).unwrap_or(file);
    inside.to_string_lossy().replace('\\', "/")
}

/// The file of a child module, and the folder of that child's children.
fn place_of(child: &ItemMod, parent: &Path, folder: &Path) -> (PathBuf, PathBuf) {
    let inside = folder.join(plain(&child.ident));
    if let Some(path) = child.attrs.iter().find_map(own_path) {
        let file = parent.with_file_name(path);
        let folder = file.with_file_name("");
        return (file, folder);
    }
    let file = inside.with_extension("rs");
    match file.exists() {
        true => (file, inside),
        false => (inside.join("mod.rs"), inside),
    }
}

/// The path in `#[path = "…"]`.
fn own_path(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else {
        return None;
    };
    let Expr::Lit(ExprLit {
        lit: Lit::Str(path),
        ..
    }) = &pair.value
    else {
        return None;
    };
    pair.path.is_ident("path").then(|| path.value())
}

/// Whether something is there for tests alone.
fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let Meta::List(list) = &attribute.meta else {
            return false;
        };
        let condition: String = list.tokens.to_string().split_whitespace().collect();
        list.path.is_ident("cfg") && (condition == "test" || condition.starts_with("all(test,"))
    })
}

/// Goes through the items of one module.
struct Reader<'a, 'ast> {
    module: &'a mut Module,
    children: Vec<&'ast ItemMod>,
}

impl Reader<'_, '_> {
    fn declare(&mut self, name: &proc_macro2::Ident) {
        self.module.declares.insert(plain(name));
    }

    fn import(&mut self, tree: &UseTree, mut before: Name) {
        match tree {
            UseTree::Path(path) => {
                before.push(plain(&path.ident));
                self.import(&path.tree, before);
            }
            UseTree::Group(group) => {
                let trees = group.items.iter();
                trees.for_each(|tree| self.import(tree, before.clone()));
            }
            UseTree::Glob(_) => {
                self.module.paths.insert(before.clone());
                self.module.globs.insert(before);
            }
            UseTree::Name(name) => self.import_as(plain(&name.ident), before, plain(&name.ident)),
            UseTree::Rename(name) => {
                self.import_as(plain(&name.ident), before, plain(&name.rename));
            }
        }
    }

    /// `use a::{self}` brings in `a` itself.
    fn import_as(&mut self, name: String, mut target: Name, alias: String) {
        let mut alias = alias;
        if name != "self" || target.is_empty() {
            target.push(name);
        } else if alias == "self" {
            alias = target.last().cloned().unwrap_or_default();
        }
        self.module.paths.insert(target.clone());
        self.module.imports.insert(alias, target);
    }

    /// Paths in what a macro is given, which is no syntax tree yet.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path = Name::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.name(std::mem::take(&mut path));
                    }
                    path.push(plain(&ident));
                    colons = 0;
                }
                TokenTree::Group(group) => {
                    self.name(std::mem::take(&mut path));
                    self.tokens(group.stream());
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {
                    self.name(std::mem::take(&mut path));
                }
            }
        }
        self.name(path);
    }

    fn name(&mut self, path: Name) {
        if !path.is_empty() {
            self.module.paths.insert(path);
        }
    }
}

/// Visits an item that may be for tests alone, and that declares a name.
macro_rules! declarations {
    ($($visit:ident: $item:ident),* $(,)?) => {
        $(fn $visit(&mut self, item: &'ast syn::$item) {
            if !is_for_tests(&item.attrs) {
                self.declare(&item.ident);
                visit::$visit(self, item);
            }
        })*
    };
}

impl<'ast> Visit<'ast> for Reader<'_, 'ast> {
    declarations! {
        visit_item_const: ItemConst,
        visit_item_enum: ItemEnum,
        visit_item_static: ItemStatic,
        visit_item_struct: ItemStruct,
        visit_item_trait: ItemTrait,
        visit_item_type: ItemType,
        visit_item_union: ItemUnion,
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if !is_for_tests(&item.attrs) {
            self.declare(&item.sig.ident);
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        if !is_for_tests(&item.attrs) {
            visit::visit_item_impl(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !is_for_tests(&item.attrs) {
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        if let Some(name) = &item.ident {
            self.declare(name);
        }
        visit::visit_item_macro(self, item);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if !is_for_tests(&item.attrs) {
            self.children.push(item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if !is_for_tests(&item.attrs) && item.leading_colon.is_none() {
            self.import(&item.tree, Name::new());
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.leading_colon.is_none() {
            let parts = path.segments.iter();
            self.name(parts.map(|part| plain(&part.ident)).collect());
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.tokens(call.tokens.clone());
        visit::visit_macro(self, call);
    }

    fn visit_meta_list(&mut self, list: &'ast syn::MetaList) {
        self.tokens(list.tokens.clone());
        visit::visit_meta_list(self, list);
    }
}

/// A name without the `r#` that keywords need.
fn plain(ident: &proc_macro2::Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#").map_or(text.clone(), str::to_owned)
}
