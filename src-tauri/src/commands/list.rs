//! The form in which commands are listed, and what follows from the list.

/// Makes of one list of commands, by the rooms of the desk that answer them: a function each for
/// Tauri, the window's handler, and, for tests, each command by its name ([`super::by_name`]).
///
/// A command is written like a method: `async fn` waits, `Result<…>` may fail with a problem, and
/// `sends(name: Message)` tells the page of something meanwhile, over a channel. The room has a
/// method of the same name, with a function in the place of the channel.
macro_rules! commands {
    ($($room:ident: { $($list:tt)* })*) => {
        $(commands!(@next $room $($list)*);)*
        commands!(@names $({ $($list)* })*);
    };

    (@next $room:ident) => {};
    (@next $room:ident $(#[doc = $doc:literal])* async fn $($rest:tt)*) => {
        commands!(@reply $room [.await] [$($doc)*] $($rest)*);
    };
    (@next $room:ident $(#[doc = $doc:literal])* fn $($rest:tt)*) => {
        commands!(@reply $room [] [$($doc)*] $($rest)*);
    };

    (@reply $room:ident [$($wait:tt)*] [$($doc:literal)*]
        $name:ident($($arg:ident: $ty:ty),*) $(sends($event:ident: $message:ty))?
        -> Result<$reply:ty>; $($rest:tt)*
    ) => {
        commands!(@make $room [$($wait)* ?] [$($doc)*] $name [$($arg: $ty),*] [$($event: $message)?] $reply);
        commands!(@next $room $($rest)*);
    };
    (@reply $room:ident [$($wait:tt)*] [$($doc:literal)*]
        $name:ident($($arg:ident: $ty:ty),*) $(sends($event:ident: $message:ty))?
        -> $reply:ty; $($rest:tt)*
    ) => {
        commands!(@make $room [$($wait)*] [$($doc)*] $name [$($arg: $ty),*] [$($event: $message)?] $reply);
        commands!(@next $room $($rest)*);
    };

    (@make $room:ident [$($end:tt)*] [$($doc:literal)*]
        $name:ident [$($arg:ident: $ty:ty),*] [$($event:ident: $message:ty)?] $reply:ty
    ) => {
        $(#[doc = $doc])*
        #[tauri::command]
        pub(crate) async fn $name(
            desk: tauri::State<'_, std::sync::Arc<$crate::desk::Desk>>,
            $($arg: $ty,)*
            $($event: tauri::ipc::Channel<$message>,)?
        ) -> Result<$reply, ProblemView> {
            $(let $event = $crate::commands::to($event);)?
            $crate::commands::caught(async {
                Ok(desk.$room.$name($($arg,)* $($event)?)$($end)*)
            })
            .await
        }

        #[cfg(test)]
        pub(crate) mod $name {
            // Not every command speaks of types of its own.
            #[allow(unused_imports)]
            use super::*;
            use $crate::commands::by_name::{self, Tell};

            // In a box of its own, or a thread's stack has no room for all of them.
            pub(crate) fn call<'a>(
                desk: &'a $crate::desk::Desk,
                args: &'a serde_json::Value,
                tell: Tell,
            ) -> by_name::Answer<'a> {
                Box::pin(async move {
                    let _ = (args, &tell);
                    $(let $arg: $ty = by_name::arg(args, stringify!($arg));)*
                    $(let $event = move |message: $message| tell(by_name::json(&message));)?
                    let reply: $reply = desk.$room.$name($($arg,)* $($event)?)$($end)*;
                    Ok(by_name::json(&reply))
                })
            }

            pub(crate) fn describe(types: &mut by_name::Types) -> by_name::Described {
                by_name::Described {
                    name: stringify!($name),
                    docs: vec![$($doc),*],
                    args: vec![$((stringify!($arg), types.name::<$ty>())),*],
                    sends: [$((stringify!($event), types.name::<$message>()))?].into(),
                    reply: types.name::<$reply>(),
                }
            }
        }
    };

    (@names $({ $(
        $(#[doc = $doc:literal])* $(async)? fn $name:ident($($args:tt)*)
            $(sends($($event:tt)*))? -> $reply:ty;
    )* })*) => {
        /// Answers every command of the list.
        pub(crate) fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($($name,)*)*]
        }

        /// Answers the command of this name, if there is one.
        #[cfg(test)]
        pub(crate) async fn call(
            desk: &$crate::desk::Desk,
            name: &str,
            args: &serde_json::Value,
            tell: $crate::commands::by_name::Tell,
        ) -> Option<Result<serde_json::Value, ProblemView>> {
            match name {
                $($(stringify!($name) => Some($name::call(desk, args, tell).await),)*)*
                _ => None,
            }
        }

        /// Every command, as the page sees it.
        #[cfg(test)]
        pub(crate) fn described(
            types: &mut $crate::commands::by_name::Types,
        ) -> Vec<$crate::commands::by_name::Described> {
            vec![$($($name::describe(types),)*)*]
        }
    };
}
