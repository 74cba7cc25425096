# Access keys, as the terminal says it.

cli-keys-none = Không có khóa truy cập (access key) nào.
cli-keys-of = { $key } của { $user }
cli-keys-of-root = { $key } của người dùng root
cli-keys-on = Đang hoạt động.
cli-keys-off = Đã vô hiệu hóa.
cli-keys-age = { $days } ngày tuổi.
cli-keys-used = Dùng lần cuối vào ngày { $date }, cho { $service } ở { $region }.
cli-keys-unused = Chưa từng dùng.
cli-keys-use-not-told = AWS không cho biết khóa được dùng lần cuối khi nào.
cli-keys-stored = Được lưu trong kho khóa (keyring) cho profile { $profile }.
cli-keys-so-already = Không có gì cần thay đổi.
