//! Virtual MFA devices.

use data_encoding::BASE64;
use firstday_practice::Seed;

use crate::client::{Answer, Client, still};

const SERIAL: &str = "arn:aws:iam::111122223333:mfa/ann";

async fn with_device() -> (Client, Answer) {
    let client = Client::owner(&still(Seed::Fresh));
    client.iam("CreateUser", &[("UserName", "ann")]).await.ok();
    let device = client
        .iam("CreateVirtualMFADevice", &[("VirtualMFADeviceName", "ann")])
        .await
        .ok();
    (client, device)
}

async fn send(client: &Client, action: &str, codes: (&str, &str)) -> Answer {
    let parameters = [
        ("UserName", "ann"),
        ("SerialNumber", SERIAL),
        ("AuthenticationCode1", codes.0),
        ("AuthenticationCode2", codes.1),
    ];
    client.iam(action, &parameters).await
}

#[tokio::test]
async fn the_qr_code_holds_the_seed() {
    let (_, device) = with_device().await;
    assert_eq!(device.element("SerialNumber"), SERIAL);
    let seed = BASE64
        .decode(device.element("Base32StringSeed").as_bytes())
        .unwrap();
    let seed = String::from_utf8(seed).unwrap();
    let url = scanned(
        &BASE64
            .decode(device.element("QRCodePNG").as_bytes())
            .unwrap(),
    );
    assert!(url.starts_with("otpauth://totp/ann@111122223333?"), "{url}");
    assert!(url.contains(&format!("secret={seed}&")), "{url}");
}

fn scanned(file: &[u8]) -> String {
    let mut reader = png::Decoder::new(std::io::Cursor::new(file))
        .read_info()
        .unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let side = reader.next_frame(&mut pixels).unwrap().width as usize;
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| pixels[y * side + x]);
    image.detect_grids()[0].decode().unwrap().1
}

#[tokio::test]
async fn two_codes_of_the_phone_enable_a_device_and_wrong_ones_do_not() {
    let (client, _) = with_device().await;
    let (first, second) = client.practice.authenticator_codes(SERIAL).unwrap();
    for codes in [
        ("000000", "111111"),
        (&*second, &*first),
        (&*second, &*second),
    ] {
        send(&client, "EnableMFADevice", codes)
            .await
            .refused(403, "InvalidAuthenticationCode");
    }
    send(&client, "EnableMFADevice", ("12345", "123456"))
        .await
        .refused(400, "ValidationError");
    let listed = |client: Client| async move {
        client
            .iam("ListMFADevices", &[("UserName", "ann")])
            .await
            .ok()
    };
    assert_eq!(listed(client.clone()).await.element("SerialNumber"), "");
    send(&client, "EnableMFADevice", (&first, &second))
        .await
        .ok();
    assert_eq!(listed(client.clone()).await.element("SerialNumber"), SERIAL);
    let summary = client.iam("GetAccountSummary", &[]).await.ok();
    assert!(
        summary
            .body
            .contains("<key>MFADevicesInUse</key><value>1</value>")
    );
    assert!(
        summary
            .body
            .contains("<key>AccountMFAEnabled</key><value>0</value>")
    );
}

#[tokio::test]
async fn codes_grow_old_and_are_taken_once() {
    let (client, _) = with_device().await;
    let (first, second) = client.practice.authenticator_codes(SERIAL).unwrap();
    client.practice.advance(300).unwrap();
    send(&client, "EnableMFADevice", (&first, &second))
        .await
        .refused(403, "InvalidAuthenticationCode");
    let (first, second) = client.practice.authenticator_codes(SERIAL).unwrap();
    send(&client, "EnableMFADevice", (&first, &second))
        .await
        .ok();
    send(&client, "ResyncMFADevice", (&first, &second))
        .await
        .refused(403, "InvalidAuthenticationCode");
    client.practice.advance(60).unwrap();
    let (first, second) = client.practice.authenticator_codes(SERIAL).unwrap();
    send(&client, "ResyncMFADevice", (&first, &second))
        .await
        .ok();
}

#[tokio::test]
async fn a_device_in_use_can_neither_be_enabled_again_nor_deleted() {
    let (client, _) = with_device().await;
    let (first, second) = client.practice.authenticator_codes(SERIAL).unwrap();
    send(&client, "EnableMFADevice", (&first, &second))
        .await
        .ok();
    send(&client, "EnableMFADevice", (&first, &second))
        .await
        .refused(409, "EntityAlreadyExists");
    client
        .iam("CreateVirtualMFADevice", &[("VirtualMFADeviceName", "ann")])
        .await
        .refused(409, "EntityAlreadyExists");
    client
        .iam("DeleteVirtualMFADevice", &[("SerialNumber", SERIAL)])
        .await
        .refused(409, "DeleteConflict");
    client
        .iam("DeleteUser", &[("UserName", "ann")])
        .await
        .refused(409, "DeleteConflict");
    client
        .iam(
            "DeactivateMFADevice",
            &[("UserName", "ann"), ("SerialNumber", SERIAL)],
        )
        .await
        .ok();
    let left = client
        .iam(
            "ListVirtualMFADevices",
            &[("AssignmentStatus", "Unassigned")],
        )
        .await
        .ok();
    assert_eq!(left.element("SerialNumber"), SERIAL);
    client
        .iam("DeleteVirtualMFADevice", &[("SerialNumber", SERIAL)])
        .await
        .ok();
}

#[tokio::test]
async fn mfa_of_root_is_turned_on_in_the_console_only() {
    let client = Client::owner(&still(Seed::Fresh));
    client.practice.set_root_mfa(true).unwrap();
    let summary = client.iam("GetAccountSummary", &[]).await.ok();
    assert!(
        summary
            .body
            .contains("<key>AccountMFAEnabled</key><value>1</value>")
    );
    assert!(client.practice.root_mfa().unwrap());
    assert!(still(Seed::Project).set_root_mfa(true).is_err());
}
