//! Credentials for single services.

use firstday_practice::{Seed, ServiceCredential};

use crate::client::{Client, still};

const LIST: &str = "ListServiceSpecificCredentials";

#[tokio::test]
async fn are_told_of_one_user_and_of_all() {
    let practice = still(Seed::Neglected);
    practice
        .edit(|world| {
            let deploy = world.state.iam.users.get_mut("deploy").unwrap();
            let key = ServiceCredential {
                service: "bedrock.amazonaws.com".into(),
                active: true,
                created: deploy.created,
                expires: None,
            };
            let id = "ACCAIOSFODNN7EXAMPLE".into();
            deploy.service_credentials.insert(id, key);
        })
        .unwrap();
    let client = Client::owner(&practice);
    for (parameters, told) in [
        (&[("AllUsers", "true")][..], "deploy"),
        (&[("UserName", "deploy")], "deploy"),
        (&[("UserName", "boss")], ""),
        (
            &[
                ("AllUsers", "true"),
                ("ServiceName", "bedrock.amazonaws.com"),
            ],
            "deploy",
        ),
        (
            &[
                ("AllUsers", "true"),
                ("ServiceName", "codecommit.amazonaws.com"),
            ],
            "",
        ),
    ] {
        let answer = client.iam(LIST, parameters).await.ok();
        assert_eq!(answer.element("UserName"), told, "{parameters:?}");
    }
    let both = [("AllUsers", "true"), ("UserName", "deploy")];
    client
        .iam(LIST, &both)
        .await
        .refused(400, "ValidationError");
    let nobody = [("UserName", "nobody")];
    client.iam(LIST, &nobody).await.refused(404, "NoSuchEntity");
}
