# The report for a bug: "firstday doctor", and the page in the window. One line each.

doctor-version = Firstday: { $version }, commit { $commit } ngày { $date }
doctor-version-unknown-commit = Firstday: { $version }, không rõ commit
doctor-system = Hệ thống: { $name }, { $architecture }
doctor-kernel = Nhân (kernel): { $kernel }
doctor-wsl = WSL: có
doctor-desktop = Môi trường desktop: { $desktop }
doctor-no-desktop = Môi trường desktop: không có
doctor-language = Ngôn ngữ: { $language } (hệ thống: { $system })
doctor-terminal = Chương trình dòng lệnh: { $path }
doctor-no-terminal = Chương trình dòng lệnh: không tìm thấy
doctor-window = Cửa sổ: { $path }
doctor-no-window = Cửa sổ: không tìm thấy
doctor-keyring = Kho khóa (keyring): { $state }. { $title }
doctor-keyring-backend = Dịch vụ kho khóa: { $backend }
doctor-keyring-pinned = Dịch vụ kho khóa dùng lần đầu: { $pinned }
doctor-keyring-detail = Thông báo của kho khóa: { $detail }
doctor-aws-cli = AWS CLI: { $version }, { $path }
doctor-aws-cli-silent = AWS CLI: không rõ phiên bản, { $path }
doctor-aws-cli-exposed = AWS CLI: không chạy vì người khác sửa được nó, { $path }
doctor-no-aws-cli = AWS CLI: không tìm thấy
doctor-config = Tệp cấu hình AWS: { $path }, số profile: { $profiles }, của Firstday: { $ours }
doctor-config-unread = Tệp cấu hình AWS: { $path }, không đọc được
doctor-credentials = Tệp khóa của AWS: { $path }
doctor-refused = Số chỗ trong các tệp này bị AWS CLI từ chối: { $count }
doctor-data = Thư mục dữ liệu: { $path }
doctor-accounts = Số tài khoản có dữ liệu đã lưu: { $aws }, tài khoản thực hành: { $practice }
doctor-account-ids = ID tài khoản: { $ids }
doctor-variables = Các biến đang được đặt: { $names }
doctor-no-variables = Các biến đang được đặt: không có

# Below the report, in the terminal only.
cli-doctor-safe = Báo cáo không có thông tin bí mật và không có ID tài khoản. Hãy đọc lại trước khi chia sẻ.
cli-doctor-safe-with-account = Báo cáo không có thông tin bí mật. Báo cáo có ID tài khoản, như bạn yêu cầu.
